import type { Conversation } from '../../contract/messenger/conversation.ts';

/** The visitor's conversations, by id. */
export type Conversations = ReadonlyMap<string, Conversation>;

/** Puts a conversation in the place of what was known of it, unless that is newer. */
export function putConversation(conversations: Conversations, added: Conversation): Conversations {
  const known = conversations.get(added.id);
  if (known !== undefined && isNewer(known, added)) return conversations;
  return new Map(conversations).set(added.id, added);
}

/** The latest first. */
export function inOrder(conversations: Conversations): Conversation[] {
  return [...conversations.values()].toSorted((left, right) => right.updated_at - left.updated_at);
}

export function countUnread(conversations: Conversations): number {
  let count = 0;
  for (const conversation of conversations.values()) count += conversation.unread_count;
  return count;
}

/** Everything of a conversation only grows, so an answer that comes late shows itself. */
function isNewer(known: Conversation, other: Conversation): boolean {
  return (
    known.last_position > other.last_position ||
    (known.last_position === other.last_position &&
      (known.updated_at > other.updated_at ||
        known.contact_read_position > other.contact_read_position ||
        known.teammate_read_position > other.teammate_read_position))
  );
}
