import { unreachable } from '../../base/unreachable.ts';
import type { Assignee } from '../../contract/assignee.ts';
import type { Conversation, ConversationChange } from '../storage/conversations.ts';
import type { NewPart } from './new-part.ts';

/**
 * What a part makes of its conversation. Whoever writes to the person, or for them, has read what stands before it; what only teammates see
 * moves no read position, which the person would notice. A comment opens a conversation, whoever writes it.
 */
export function stateAfterPart(conversation: Conversation, part: NewPart): ConversationChange {
  const position = conversation.last_position + 1;
  const publicPosition = conversation.last_public_position + 1;
  const readByTeammate = {
    teammate_read_position: position,
    teammate_read_public_position: publicPosition,
  };
  const noSnooze = { snoozed_until: null };
  switch (part.kind) {
    case 'comment':
      return {
        state: 'open',
        ...noSnooze,
        last_comment_position: position,
        ...(part.author_kind === 'contact'
          ? { contact_read_position: publicPosition, unread_count: 0 }
          : {
              ...readByTeammate,
              unread_count: conversation.unread_count + 1,
              last_teammate_id: part.author_id,
            }),
      };
    case 'close':
      return { state: 'closed', ...noSnooze, ...readByTeammate };
    case 'open':
      return { state: 'open', ...noSnooze, ...readByTeammate };
    case 'snooze':
      return { state: 'snoozed', snoozed_until: part.details?.snoozed_until ?? null };
    case 'unsnooze':
      return { state: 'open', ...noSnooze };
    case 'assignment':
      return toAssignees(part.details?.assignee);
    case 'note':
      return {};
    default:
      return unreachable(part.kind);
  }
}

/** A teammate leaves the team as it is; another team takes it from whoever had it. */
function toAssignees(assignee: Assignee = { kind: 'nobody' }): ConversationChange {
  const { kind, id = null } = assignee;
  switch (kind) {
    case 'nobody':
      return { teammate_assignee_id: null, team_assignee_id: null };
    case 'teammate':
      return { teammate_assignee_id: id };
    case 'team':
      return { teammate_assignee_id: null, team_assignee_id: id };
    default:
      return unreachable(kind);
  }
}
