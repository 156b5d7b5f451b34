import type { ConsoleConversation } from '../../../contract/console/conversation.ts';
import type { ConversationView } from './conversation-view.ts';
import { displayName } from './display-name.ts';

export function toConsoleConversation(view: ConversationView): ConsoleConversation {
  return {
    id: view.id,
    state: view.state,
    contact: {
      id: view.contact.id,
      role: view.contact.role,
      display_name: displayName(view.contact),
      email: view.contact.email,
      page_url: view.contact.page_url,
      page_title: view.contact.page_title,
      last_seen_at: view.contact.last_seen_at,
    },
    created_at: view.created_at,
    updated_at: view.updated_at,
    last_position: view.last_position,
    contact_read_position: view.contact_read_position,
    teammate_read_position: view.teammate_read_position,
    last_comment: view.last_comment,
  };
}
