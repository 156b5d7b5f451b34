import { RefusalError } from '../refusal-error.ts';
import { lockContact, type Contact } from '../storage/contacts.ts';
import {
  findContactIdOfConversation,
  lockConversation,
  type Conversation,
} from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';

/**
 * A contact's own conversation, locked. Another person's is as unknown as none.
 * @param contact locked already
 * @throws {RefusalError} `conversation_unknown`
 */
export async function requireOwnConversation(
  tx: Transaction,
  contact: Contact,
  conversationId: string,
): Promise<Conversation> {
  const conversation = await lockConversation(tx, contact.workspace_id, conversationId);
  if (conversation?.contact_id !== contact.id) throw conversationUnknown();
  return conversation;
}

/**
 * Any conversation of the workspace with its contact, both locked, the contact first.
 * @throws {RefusalError} `conversation_unknown`
 */
export async function requireConversation(
  tx: Transaction,
  workspaceId: string,
  conversationId: string,
): Promise<LockedConversation> {
  const locked = await lockWithContact(tx, workspaceId, conversationId);
  if (locked === undefined) throw conversationUnknown();
  return locked;
}

export interface LockedConversation {
  contact: Contact;
  conversation: Conversation;
}

/** The same, for what happens by itself: where the conversation is gone, there is nothing to do. */
export async function lockWithContact(
  tx: Transaction,
  workspaceId: string,
  conversationId: string,
): Promise<LockedConversation | undefined> {
  for (;;) {
    const contactId = await findContactIdOfConversation(tx, workspaceId, conversationId);
    if (contactId === undefined) return undefined;
    const contact = await lockContact(tx, workspaceId, contactId);
    // While the lock was waited for, the person was merged into another, who has the conversation now.
    if (contact === undefined) continue;
    const conversation = await lockConversation(tx, workspaceId, conversationId);
    return conversation?.contact_id === contact.id ? { contact, conversation } : undefined;
  }
}

export function conversationUnknown(): RefusalError {
  return new RefusalError('conversation_unknown', 'There is no such conversation.', {
    field: 'conversation_id',
  });
}
