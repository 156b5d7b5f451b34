import type {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../contract/console/list-conversations.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Db } from '../storage/database/database.ts';
import type { Teammate } from '../storage/teammates.ts';
import { isTeam } from '../storage/team-turns.ts';
import { toConsoleConversation } from '../storage/views/console-conversation.ts';
import { pageConversations, type ConversationFilter } from '../storage/views/conversation-view.ts';
import type { CommandContext } from './command-context.ts';

/**
 * A page of the workspace's conversations.
 * @throws {RefusalError} `invalid` where only half of the place is named that the page follows
 */
export async function listConsoleConversations(
  context: CommandContext,
  teammate: Teammate,
  { state, assignee, tag_id, priority, with_bot, before, before_id }: ListConsoleConversationsQuery,
): Promise<ListConsoleConversationsAnswer> {
  const after =
    before === undefined || before_id === undefined
      ? undefined
      : { updatedAt: before, id: before_id };
  if (after === undefined && (before ?? before_id) !== undefined) {
    const field = before === undefined ? 'before' : 'before_id';
    throw new RefusalError('invalid', 'before and before_id go together.', { field });
  }
  const { db } = context.database;
  const filter: ConversationFilter = {
    state,
    assignee: await toAssignee(db, teammate, assignee),
    tagId: tag_id,
    isPriority: priority,
    isWithBot: with_bot,
  };
  const page = await pageConversations(db, teammate.workspace_id, filter, after);
  return {
    conversations: page.conversations.map(toConsoleConversation),
    has_more: page.hasMore,
  };
}

async function toAssignee(
  db: Db,
  teammate: Teammate,
  assignee: ListConsoleConversationsQuery['assignee'],
): Promise<ConversationFilter['assignee']> {
  if (assignee === undefined) return undefined;
  if (assignee === 'nobody') return { kind: 'nobody' };
  if (assignee === 'me') return { kind: 'teammate', id: teammate.id };
  const kind = (await isTeam(db, teammate.workspace_id, assignee)) ? 'team' : 'teammate';
  return { kind, id: assignee };
}
