import type { ConsoleContact } from '../../contract/console/contact.ts';
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
    if (former === undefined || former.revision <= conversation.revision)
      next.set(conversation.id, conversation);
  }
  return next;
}

/** Puts what is known of a person anew into their conversations. */
export function withContact(known: Conversations, contact: ConsoleContact): Conversations {
  const next = new Map(known);
  for (const [id, conversation] of known) {
    if (conversation.contact.id === contact.id) next.set(id, { ...conversation, contact });
  }
  return next;
}

export function without(known: Conversations, ids: readonly string[]): Conversations {
  const next = new Map(known);
  ids.forEach((id) => next.delete(id));
  return next;
}

/** No teammate has seen all of it. */
export function isUnread({ teammate_read_position, last_position }: ConsoleConversation): boolean {
  return teammate_read_position < last_position;
}

/** It waits for this teammate to look at it: open, unread, and theirs or nobody's. */
export function isWaitingFor(selfId: string, conversation: ConsoleConversation): boolean {
  const { state, teammate_assignee_id } = conversation;
  const isTheirs = teammate_assignee_id === selfId || teammate_assignee_id === null;
  return state === 'open' && isTheirs && isUnread(conversation);
}
