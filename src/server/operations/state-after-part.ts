import { unreachable } from '../../base/unreachable.ts';
import type { Assignee } from '../../contract/assignee.ts';
import type { Conversation, ConversationChange } from '../storage/conversations.ts';
import type { NewPart } from './new-part.ts';

/**
 * What a part makes of its conversation. Whoever writes to the person, or for them, has read what stands before it; what only teammates see
 * moves no read position, which the person would notice. A person's comment opens a conversation, whichever side's; a bot's leaves it as it is, and has
 * answered nobody.
 */
export function stateAfterPart(
  conversation: Conversation,
  part: NewPart,
  writtenAt: number,
): ConversationChange {
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
        last_comment_position: position,
        ...afterComment(conversation, part, readByTeammate, writtenAt),
      };
    case 'close':
      return {
        state: 'closed',
        ...noSnooze,
        waiting_since: null,
        ...byPerson(part, readByTeammate),
      };
    case 'open':
      return { state: 'open', ...noSnooze, ...byPerson(part, readByTeammate) };
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

function afterComment(
  conversation: Conversation,
  { author_kind, author_id }: NewPart,
  readByTeammate: ConversationChange,
  writtenAt: number,
): ConversationChange {
  const unread_count = conversation.unread_count + 1;
  switch (author_kind) {
    case 'contact':
      return {
        state: 'open',
        snoozed_until: null,
        contact_read_position: conversation.last_public_position + 1,
        unread_count: 0,
        waiting_since: conversation.waiting_since ?? writtenAt,
      };
    case 'teammate':
      return {
        state: 'open',
        snoozed_until: null,
        waiting_since: null,
        ...readByTeammate,
        unread_count,
        last_teammate_id: author_id,
      };
    case 'bot':
      return { unread_count, ...stillRead(conversation) };
    default:
      return unreachable(author_kind);
  }
}

/** Where teammates have read all, a bot's words are nothing that they have to read; to the person it looks as before. */
function stillRead({ teammate_read_position, last_position }: Conversation): ConversationChange {
  if (teammate_read_position !== last_position) return {};
  return { teammate_read_position: last_position + 1 };
}

/** Nobody has read anything by what happens by itself. */
function byPerson(part: NewPart, readByTeammate: ConversationChange): ConversationChange {
  return part.author_kind === 'bot' ? {} : readByTeammate;
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
