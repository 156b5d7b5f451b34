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
): Promise<{ contact: Contact; conversation: Conversation }> {
  for (;;) {
    const contactId = await findContactIdOfConversation(tx, workspaceId, conversationId);
    if (contactId === undefined) throw conversationUnknown();
    const contact = await lockContact(tx, workspaceId, contactId);
    // While the lock was waited for, the person was merged into another, who has the conversation now.
    if (contact === undefined) continue;
    return { contact, conversation: await requireOwnConversation(tx, contact, conversationId) };
  }
}

export function conversationUnknown(): RefusalError {
  return new RefusalError('conversation_unknown', 'There is no such conversation.', {
    field: 'conversation_id',
  });
}
