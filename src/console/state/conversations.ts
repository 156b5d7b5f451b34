import type { ConsoleConversation } from '../../contract/console/conversation.ts';

/** What is known of the workspace's conversations, by id. */
export type Conversations = ReadonlyMap<string, ConsoleConversation>;

/** Puts conversations in the place of what was known of them, unless that is newer. */
export function putConversations(
  known: Conversations,
  added: readonly ConsoleConversation[],
): Conversations {
  const next = new Map(known);
  for (const conversation of added) {
    const former = next.get(conversation.id);
    if (former === undefined || !isNewer(former, conversation))
      next.set(conversation.id, conversation);
  }
  return next;
}

/** No teammate has seen all of it. */
export function isUnread({ teammate_read_position, last_position }: ConsoleConversation): boolean {
  return teammate_read_position < last_position;
}

/** Positions only grow, so an answer that comes late shows itself. */
function isNewer(known: ConsoleConversation, other: ConsoleConversation): boolean {
  return (
    known.last_position > other.last_position ||
    known.contact_read_position > other.contact_read_position ||
    known.teammate_read_position > other.teammate_read_position
  );
}
