import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { Conversations } from './conversations.ts';

/** What a teammate has just asked for, shown before the server has answered. */
export interface PendingChange {
  id: string;
  conversationId: string;
  change: Partial<ConsoleConversation>;
}

/** The conversations as they will be once the server has taken what is pending, in the order it was asked for. */
export function withPending(
  known: Conversations,
  pending: readonly PendingChange[],
): Conversations {
  if (pending.length === 0) return known;
  const next = new Map(known);
  for (const { conversationId, change } of pending) {
    const conversation = next.get(conversationId);
    if (conversation !== undefined) next.set(conversationId, { ...conversation, ...change });
  }
  return next;
}
