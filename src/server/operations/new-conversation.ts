import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';

/** A conversation as it begins, before its first part. */
export function newConversation(contact: Contact, id: string, nowMs: number): Conversation {
  return {
    workspace_id: contact.workspace_id,
    id,
    contact_id: contact.id,
    state: 'open',
    created_at: nowMs,
    updated_at: nowMs,
    last_position: 0,
    last_comment_position: 0,
    contact_read_position: 0,
    teammate_read_position: 0,
    unread_count: 0,
    last_teammate_id: null,
  };
}
