import type { Conversation } from '../../../contract/messenger/conversation.ts';
import type { ConversationView } from './conversation-view.ts';

export function toMessengerConversation(view: ConversationView): Conversation {
  return {
    id: view.id,
    state: view.state,
    created_at: view.created_at,
    updated_at: view.updated_at,
    last_position: view.last_position,
    contact_read_position: view.contact_read_position,
    teammate_read_position: view.teammate_read_position,
    unread_count: view.unread_count,
    last_comment: view.last_comment,
    teammate:
      view.last_teammate_id === null || view.last_teammate_name === null
        ? null
        : { kind: 'teammate', id: view.last_teammate_id, name: view.last_teammate_name },
  };
}
