import type {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../contract/console/list-conversations.ts';
import { toConsoleConversation } from '../storage/views/console-conversation.ts';
import { pageConversationsByState } from '../storage/views/conversation-view.ts';
import type { CommandContext } from './command-context.ts';

/** A page of the workspace's conversations. */
export async function listConsoleConversations(
  context: CommandContext,
  workspaceId: string,
  { state, before, before_id }: ListConsoleConversationsQuery,
): Promise<ListConsoleConversationsAnswer> {
  const after =
    before === undefined || before_id === undefined
      ? undefined
      : { updatedAt: before, id: before_id };
  const page = await pageConversationsByState(context.database.db, workspaceId, state, after);
  return {
    conversations: page.conversations.map(toConsoleConversation),
    has_more: page.hasMore,
  };
}
