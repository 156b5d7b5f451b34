import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { ConversationChange } from '../ports.ts';
import { toConsoleConversation } from '../storage/views/console-conversation.ts';

/** What a teammate is told of a change. */
export function toConsoleThread(change: ConversationChange): ConsoleThread {
  return { conversation: toConsoleConversation(change.conversation), parts: change.parts };
}
