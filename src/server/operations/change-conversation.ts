import { updateContact, type Contact, type ContactChange } from '../storage/contacts.ts';
import {
  updateConversation,
  type Conversation,
  type ConversationChange,
} from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { isNoticedByContact } from './is-noticed-by-contact.ts';
import { moveSnoozeTimer } from './move-snooze-timer.ts';
import type { Outcome } from './outcome.ts';

/**
 * Changes what a conversation shows. Every change has a number in the conversation itself; one that the contact can notice has another in the
 * contact's feed.
 * @param contact locked
 * @param conversation locked
 * @param ofContact what changes about the contact with it
 */
export async function changeConversation(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  change: ConversationChange,
  ofContact: ContactChange = {},
): Promise<Outcome> {
  const { workspace_id, id, revision } = conversation;
  await updateConversation(tx, workspace_id, id, { ...change, revision: revision + 1 });
  await moveSnoozeTimer(tx, conversation, change);
  if (!isNoticedByContact(conversation, change)) {
    return { feedNumber: contact.feed_number, positions: [], audience: 'teammates' };
  }
  const feedNumber = contact.feed_number + 1;
  await updateContact(tx, workspace_id, contact.id, { ...ofContact, feed_number: feedNumber });
  return { feedNumber, positions: [], audience: 'everybody' };
}
