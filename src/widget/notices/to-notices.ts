import type { Conversation } from '../../contract/messenger/conversation.ts';

/** By conversation, the position up to which its previews were sent away. */
export type Dismissed = Readonly<Record<string, number>>;

/** Both; of each conversation the later position. @returns the first where the second adds nothing */
export function laterOf(known: Dismissed, more: Dismissed): Dismissed {
  const later = Object.entries(more).filter(([id, position]) => position > (known[id] ?? 0));
  return later.length > 0 ? { ...known, ...Object.fromEntries(later) } : known;
}

/** More would cover the page. */
const mostNotices = 3;

/** Conversations of which a preview is to be shown: something unread was said in them, and nobody has sent it away. The latest first. */
export function toNotices(
  conversations: Iterable<Conversation>,
  dismissed: Dismissed,
): Conversation[] {
  return [...conversations]
    .filter(
      ({ id, unread_count, last_comment }) =>
        unread_count > 0 &&
        last_comment.author.kind !== 'contact' &&
        last_comment.position > (dismissed[id] ?? 0),
    )
    .toSorted((left, right) => right.updated_at - left.updated_at)
    .slice(0, mostNotices);
}

/** What the other side has said in each conversation, by position: more of it is news. */
export type Heard = ReadonlyMap<string, number>;

export function toHeard(conversations: Iterable<Conversation>): Heard {
  return new Map(
    [...conversations].map(({ id, unread_count, last_comment }) => [
      id,
      unread_count > 0 ? last_comment.position : 0,
    ]),
  );
}

/** The conversations in which the other side has said more than what was heard. */
export function newsIn(before: Heard, conversations: Iterable<Conversation>): Conversation[] {
  return [...conversations].filter(
    ({ id, unread_count, last_comment }) =>
      unread_count > 0 &&
      last_comment.author.kind !== 'contact' &&
      last_comment.position > (before.get(id) ?? 0),
  );
}
