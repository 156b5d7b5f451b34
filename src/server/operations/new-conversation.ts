import type { Contact } from '../storage/contacts.ts';
import type { Conversation } from '../storage/conversations.ts';

/** A conversation as it begins, before its first part. */
export function newConversation(
  contact: Pick<Contact, 'workspace_id' | 'id'>,
  id: string,
  nowMs: number,
): Conversation {
  return {
    workspace_id: contact.workspace_id,
    id,
    contact_id: contact.id,
    state: 'open',
    snoozed_until: null,
    is_priority: 0,
    teammate_assignee_id: null,
    team_assignee_id: null,
    revision: 0,
    created_at: nowMs,
    updated_at: nowMs,
    public_updated_at: nowMs,
    last_position: 0,
    last_comment_position: 0,
    last_public_position: 0,
    contact_read_position: 0,
    teammate_read_position: 0,
    teammate_read_public_position: 0,
    unread_count: 0,
    last_teammate_id: null,
    bot_run_id: null,
    live_run_count: 0,
    deferred_assignee: null,
    waiting_since: null,
    rating: null,
    sla: null,
    contact_mailed_position: 0,
    teammate_mailed_position: 0,
  };
}
