import { createUuid } from '../../../base/uuid.ts';
import { toPlainLine } from '../../mail/incoming/plain-line.ts';
import type { Contact } from '../../storage/contacts.ts';
import {
  insertConversation,
  lockConversation,
  type Conversation,
} from '../../storage/conversations.ts';
import type { Transaction } from '../../storage/database/database.ts';
import { findMailOfContact, hasCome, updateMail } from '../../storage/mails.ts';
import { newConversation } from '../new-conversation.ts';
import type { Arrival, Said } from './arrival.ts';
import { findSender } from './find-sender.ts';
import { logArrival } from './log-arrival.ts';
import { keepUnread, sayMail } from './say-mail.ts';

const longestSubject = 255;

/**
 * Takes a mail to the workspace itself: it goes on with the conversation of the same person whose mails it answers, or begins one.
 * @returns undefined where nothing comes of it
 */
export async function takeNew(tx: Transaction, arrival: Arrival): Promise<Said | undefined> {
  const { workspaceId, id, mail, sender, nowMs } = arrival;
  const ignore = async (reason: string, contactId: string | null = null) => {
    await updateMail(tx, workspaceId, id, {
      state: 'ignored',
      reason,
      contact_id: contactId,
      changed_at: nowMs,
    });
    return undefined;
  };
  // Before it is logged itself.
  const isCopy =
    mail.messageId !== undefined && (await hasCome(tx, workspaceId, sender, mail.messageId));
  if (!(await logArrival(tx, arrival, { kind: 'contact', state: 'received' }))) return undefined;
  if (isCopy) return ignore('It has come to a conversation already.');
  if (sender === '') return ignore('It does not say who it is from.');
  const contact = await findSender(tx, arrival);
  if (contact.blocked_at !== null) return ignore('This person is blocked.', contact.id);

  const writing = { kind: 'comment', author_kind: 'contact', author_id: contact.id } as const;
  const answered = await findAnswered(tx, arrival, contact);
  if (answered !== undefined) {
    const { conversation, toldPosition } = answered;
    const outcome = await sayMail(tx, arrival, contact, conversation, { writing, logged: {} });
    await keepUnread(tx, conversation, toldPosition);
    return { contact, conversation, outcome, by: { kind: 'contact', isFirst: false } };
  }
  const conversation = newConversation(contact, createUuid(nowMs), nowMs);
  await insertConversation(tx, conversation);
  const subject = toPlainLine(mail.subject, longestSubject);
  const outcome = await sayMail(tx, arrival, contact, conversation, {
    writing,
    ...(subject !== '' && arrival.blocks.length > 0 && { preface: subject }),
    logged: {},
  });
  return { contact, conversation, outcome, by: { kind: 'contact', isFirst: true } };
}

async function findAnswered(
  tx: Transaction,
  { workspaceId, mail }: Arrival,
  contact: Contact,
): Promise<{ conversation: Conversation; toldPosition: number } | undefined> {
  const earlier = await findMailOfContact(tx, workspaceId, contact.id, mail.references);
  if (!earlier?.conversation_id) return undefined;
  const conversation = await lockConversation(tx, workspaceId, earlier.conversation_id);
  if (conversation?.contact_id !== contact.id) return undefined;
  return { conversation, toldPosition: earlier.last_position ?? 0 };
}
