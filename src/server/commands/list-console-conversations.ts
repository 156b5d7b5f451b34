import type {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../contract/console/list-conversations.ts';
import { RefusalError } from '../refusal-error.ts';
import { toConsoleConversation } from '../storage/views/console-conversation.ts';
import { pageConversationsByState } from '../storage/views/conversation-view.ts';
import type { CommandContext } from './command-context.ts';

/**
 * A page of the workspace's conversations.
 * @throws {RefusalError} `invalid` where only half of the place is named that the page follows
 */
export async function listConsoleConversations(
  context: CommandContext,
  workspaceId: string,
  { state, before, before_id }: ListConsoleConversationsQuery,
): Promise<ListConsoleConversationsAnswer> {
  const after =
    before === undefined || before_id === undefined
      ? undefined
      : { updatedAt: before, id: before_id };
  if (after === undefined && (before ?? before_id) !== undefined) {
    const field = before === undefined ? 'before' : 'before_id';
    throw new RefusalError('invalid', 'before and before_id go together.', { field });
  }
  const page = await pageConversationsByState(context.database.db, workspaceId, state, after);
  return {
    conversations: page.conversations.map(toConsoleConversation),
    has_more: page.hasMore,
  };
}
