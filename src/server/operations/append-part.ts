import { updateContact, type Contact } from '../storage/contacts.ts';
import {
  updateConversation,
  type Conversation,
  type ConversationChange,
} from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { insertPart } from '../storage/parts.ts';
import type { NewPart } from './new-part.ts';
import type { Outcome } from './outcome.ts';
import { stateAfterPart } from './state-after-part.ts';

/**
 * Writes the next part of a conversation and what follows from it: the conversation's state and counts, and the contact's feed.
 * @param contact locked
 * @param conversation locked
 */
export async function appendPart(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  part: NewPart,
  nowMs: number,
): Promise<Outcome> {
  const position = conversation.last_position + 1;
  // The clock was read before the lock was waited for: time does not run backwards in a conversation.
  const writtenAt = Math.max(nowMs, conversation.updated_at);
  await insertPart(tx, {
    ...part,
    workspace_id: conversation.workspace_id,
    conversation_id: conversation.id,
    position,
    created_at: writtenAt,
  });
  const change = {
    ...stateAfterPart(conversation, part),
    last_position: position,
    updated_at: writtenAt,
  };
  return { ...(await changeConversation(tx, contact, conversation, change)), position };
}

/** Changes what a conversation shows. Every change has a number in the contact's feed. The two rows are locked. */
export async function changeConversation(
  tx: Transaction,
  contact: Contact,
  conversation: Conversation,
  change: ConversationChange,
): Promise<Outcome> {
  const feedNumber = contact.feed_number + 1;
  await updateConversation(tx, conversation.workspace_id, conversation.id, change);
  await updateContact(tx, contact.workspace_id, contact.id, { feed_number: feedNumber });
  return { feedNumber, hasChanged: true };
}
