import type { Assignee } from '../../../contract/assignee.ts';
import type { InboxCounts } from '../../../contract/console/inbox-view.ts';
import type {
  ListConsoleConversationsAnswer,
  ListConsoleConversationsQuery,
} from '../../../contract/console/list-conversations.ts';
import type { SearchAnswer } from '../../../contract/console/search.ts';
import type { ChangeStateRequest, ConsoleThread } from '../../../contract/console/thread.ts';
import type { NewComment } from '../../../contract/part.ts';

export interface ConversationsApi {
  listConversations(query: ListConsoleConversationsQuery): Promise<ListConsoleConversationsAnswer>;
  readCounts(): Promise<InboxCounts>;
  /** @param words as they were typed */
  search(words: string): Promise<SearchAnswer>;
  /** The last parts, or those before a position. */
  readThread(conversationId: string, beforePosition?: number): Promise<ConsoleThread>;
  reply(conversationId: string, comment: NewComment): Promise<ConsoleThread>;
  /** Only teammates see it. */
  note(conversationId: string, comment: NewComment): Promise<ConsoleThread>;
  changeState(conversationId: string, change: ChangeStateRequest): Promise<ConsoleThread>;
  assign(conversationId: string, assignee: Assignee): Promise<ConsoleThread>;
  prioritise(conversationId: string, isPriority: boolean): Promise<ConsoleThread>;
  tagConversation(conversationId: string, tagName: string): Promise<ConsoleThread>;
  untagConversation(conversationId: string, tagName: string): Promise<ConsoleThread>;
  markRead(conversationId: string, position: number): Promise<ConsoleThread>;
}
