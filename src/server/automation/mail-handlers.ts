import { createUuid } from '../../base/uuid.ts';
import { lockWithContact } from '../operations/require-conversation.ts';
import { whyNoMailToContact, whyNoMailToTeammate } from '../operations/why-no-mail.ts';
import { updateConversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { insertMailOnce, type Mail } from '../storage/mails.ts';
import { appendToOutbox } from '../storage/outbox.ts';
import { findTeammate } from '../storage/teammates.ts';
import { findUnmailedMessages, findUnmailedReplies, type Unmailed } from '../storage/unmailed.ts';
import type { TimerHandler } from './timer-handler.ts';

/** It has been quiet for long enough: what has not been read by now is mailed, all in one. The keys are conversations' ids. */
export const mailHandlers = {
  async mail_replies(tx, { workspace_id, key }, nowMs, { mailDomain }) {
    const locked = await lockWithContact(tx, workspace_id, key);
    if (locked === undefined) return [];
    const { contact, conversation } = locked;
    const unmailed = await findUnmailedReplies(tx, conversation);
    if (unmailed === undefined) return [];
    if ((await whyNoMailToContact(tx, contact)) !== undefined) return [];
    await updateConversation(tx, workspace_id, key, {
      contact_mailed_position: unmailed.lastPosition,
    });
    const mail = {
      kind: 'replies',
      address: contact.email?.toLowerCase() ?? '',
      teammate_id: null,
    } as const;
    await send(tx, { ...mail, ...locked, unmailed, mailDomain, nowMs });
    return [];
  },

  async mail_unseen(tx, { workspace_id, key }, nowMs, { mailDomain }) {
    const locked = await lockWithContact(tx, workspace_id, key);
    if (locked === undefined) return [];
    const { conversation } = locked;
    const { teammate_assignee_id: teammate_id } = conversation;
    const unmailed = await findUnmailedMessages(tx, conversation);
    if (teammate_id === null || unmailed === undefined) return [];
    const teammate = await findTeammate(tx, workspace_id, teammate_id);
    if ((await whyNoMailToTeammate(tx, teammate)) !== undefined) return [];
    await updateConversation(tx, workspace_id, key, {
      teammate_mailed_position: unmailed.lastPosition,
    });
    const mail = { kind: 'unseen', address: teammate?.email ?? '', teammate_id } as const;
    await send(tx, { ...mail, ...locked, unmailed, mailDomain, nowMs });
    return [];
  },
} satisfies Record<string, TimerHandler>;

interface Planned extends Pick<Mail, 'kind' | 'address' | 'teammate_id'> {
  contact: { id: string };
  conversation: { id: string; workspace_id: string };
  unmailed: Unmailed;
  mailDomain: string;
  nowMs: number;
}

/** Notes what is to be told, and from where to where: what it says is composed when it leaves. */
async function send(
  tx: Transaction,
  { kind, address, teammate_id, contact, conversation, unmailed, mailDomain, nowMs }: Planned,
): Promise<void> {
  const { workspace_id } = conversation;
  const id = createUuid(nowMs);
  await insertMailOnce(tx, {
    workspace_id,
    id,
    kind,
    state: 'waiting',
    reason: null,
    message_id: `${id}@${mailDomain}`,
    identity: id,
    address,
    subject: '',
    conversation_id: conversation.id,
    contact_id: contact.id,
    teammate_id,
    first_position: unmailed.firstPosition,
    last_position: unmailed.lastPosition,
    upload_id: null,
    checks: null,
    created_at: nowMs,
    changed_at: nowMs,
  });
  await appendToOutbox(tx, { workspace_id, id, kind: 'mail', payload: '{}' }, nowMs);
}
