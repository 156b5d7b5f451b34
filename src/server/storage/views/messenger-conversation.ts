import type { Conversation } from '../../../contract/messenger/conversation.ts';
import type { ConversationView } from './conversation-view.ts';
import { toMessengerPart } from './messenger-part.ts';

export function toMessengerConversation(view: ConversationView): Conversation {
  return {
    id: view.id,
    state: view.state === 'closed' ? 'closed' : 'open',
    created_at: view.created_at,
    updated_at: view.public_updated_at,
    last_position: view.last_public_position,
    contact_read_position: view.contact_read_position,
    teammate_read_position: view.teammate_read_public_position,
    unread_count: view.unread_count,
    last_comment: toMessengerPart(view.last_comment),
    teammate:
      view.last_teammate_id === null || view.last_teammate_name === null
        ? null
        : { kind: 'teammate', id: view.last_teammate_id, name: view.last_teammate_name },
  };
}
