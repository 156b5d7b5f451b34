import type { KeptBlock, TextBlock } from '../../../contract/block.ts';
import { toPlainLine } from '../../mail/incoming/plain-line.ts';
import type { Contact } from '../../storage/contacts.ts';
import { updateConversation, type Conversation } from '../../storage/conversations.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { updateMail, type MailChange } from '../../storage/mails.ts';
import { countTeammateComments, findPublicPosition } from '../../storage/parts.ts';
import { appendPart } from '../append-part.ts';
import { bot } from '../bot.ts';
import type { Outcome } from '../outcome.ts';
import type { Writing } from '../writing.ts';
import type { Arrival } from './arrival.ts';
import { keepFiles } from './keep-files.ts';

/** What a mail becomes in a conversation. */
export interface Saying {
  writing: Writing;
  /** Above what was written. */
  preface?: string;
  /** What becomes of its entry in the log. */
  logged: Partial<MailChange>;
}

/**
 * Writes what stands in a mail into a conversation, with its files.
 * @param contact locked
 * @param conversation locked
 */
export async function sayMail(
  tx: Transaction,
  arrival: Arrival,
  contact: Contact,
  conversation: Conversation,
  { writing, preface, logged }: Saying,
): Promise<Outcome> {
  const { workspaceId, id, sender, checks, nowMs } = arrival;
  // What nobody of ours has sent is kept as what the person has: it is about them.
  const author =
    writing.author_kind === 'bot'
      ? ({ author_kind: 'contact', author_id: contact.id } as const)
      : { author_kind: writing.author_kind, author_id: writing.author_id };
  const kept = await keepFiles(tx, arrival, author, conversation.id);
  const part = {
    id,
    ...writing,
    blocks: toBody(arrival, preface, kept.files),
    details: { mail: { id, from: sender, checks } },
  };
  const outcome = await appendPart(tx, contact, conversation, part, nowMs);
  const position = conversation.last_position + 1;
  await updateMail(tx, workspaceId, id, {
    conversation_id: conversation.id,
    contact_id: contact.id,
    upload_id: kept.uploadId,
    first_position: position,
    last_position: position,
    reason: toReason(arrival),
    ...logged,
    changed_at: nowMs,
  });
  return outcome;
}

/** As whom a note is written that nobody of ours has written. */
export const noteOfNobody: Writing = { kind: 'note', ...bot };

/**
 * Who answers a mail has read what it has told, and not what was written since: that is still to be mailed.
 * @param conversation as it was before the answer
 */
export async function keepUnread(
  tx: Transaction,
  conversation: Conversation,
  toldPosition: number,
): Promise<void> {
  const { workspace_id, id, contact_read_position } = conversation;
  const told = await findPublicPosition(tx, workspace_id, id, toldPosition);
  const readTo = Math.max(contact_read_position, told);
  const unread = await countTeammateComments(tx, workspace_id, id, readTo);
  if (unread === 0) return;
  const change = { contact_read_position: readTo, unread_count: unread };
  await updateConversation(tx, workspace_id, id, change);
}

function toBody(
  { blocks, mail }: Arrival,
  preface: string | undefined,
  files: readonly KeptBlock[],
): KeptBlock[] {
  const above: TextBlock[] = preface === undefined ? [] : [{ type: 'paragraph', text: preface }];
  const body = [...above, ...blocks, ...files];
  if (body.length > 0) return body;
  return [{ type: 'paragraph', text: toPlainLine(mail.subject, 200) || '—' }];
}

function toReason({ mail }: Arrival): string | null {
  const { leftOutCount } = mail;
  if (leftOutCount === 0) return null;
  const files = leftOutCount === 1 ? 'One file was' : `${leftOutCount} files were`;
  return `${files} left out of the conversation: too many, too large or empty. The whole mail has them.`;
}
