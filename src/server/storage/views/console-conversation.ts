import type { ConsoleConversation } from '../../../contract/console/conversation.ts';
import type { ConversationView } from './conversation-view.ts';
import { toConsoleContact } from './console-contact.ts';

export function toConsoleConversation(view: ConversationView): ConsoleConversation {
  return {
    id: view.id,
    revision: view.revision,
    state: view.state,
    snoozed_until: view.snoozed_until,
    is_priority: view.is_priority === 1,
    teammate_assignee_id: view.teammate_assignee_id,
    team_assignee_id: view.team_assignee_id,
    sla: view.sla,
    is_with_bot: view.bot_run_id !== null,
    tag_ids: view.tag_ids,
    contact: toConsoleContact(view.contact),
    created_at: view.created_at,
    updated_at: view.updated_at,
    last_position: view.last_position,
    contact_read_position: view.contact_read_position,
    teammate_read_position: view.teammate_read_position,
    last_comment: view.last_comment,
  };
}
