import type { Author } from '../../contract/author.ts';
import type { Part } from '../../contract/part.ts';
import type { OutgoingReply } from './outgoing.ts';

export type ReceiptState = 'sending' | 'sent' | 'seen' | 'refused';

/** Something said. */
export interface MessageItem {
  kind: 'message';
  key: string;
  author: Author;
  blocks: Part['blocks'];
  createdAt: number;
  /** The first of several by the same author: bears name and time. */
  isFirst: boolean;
  /** Under the teammates' last message, and under each that is not confirmed. */
  receipt: ReceiptState | undefined;
}

/** Something that happened to the conversation. */
export interface EventItem {
  kind: 'event';
  key: string;
  event: Exclude<Part['kind'], 'comment'>;
  authorName: string;
  createdAt: number;
}

export type ThreadItem = MessageItem | EventItem;

const sameBreathMs = 5 * 60_000;

/**
 * What a thread shows: the server's parts, then what is on its way.
 * @param seenPosition how far the person has read
 * @param self who writes what is on its way
 */
export function toThreadItems(
  parts: readonly Part[],
  outgoing: readonly OutgoingReply[],
  seenPosition: number,
  self: Author,
): ThreadItem[] {
  const confirmedIds = new Set(parts.map((part) => part.id));
  const pending = outgoing.filter((reply) => !confirmedIds.has(reply.comment.id));
  const receipted = pending.length === 0 ? parts.findLast(isTeammatesComment) : undefined;

  const items = parts.map((part): ThreadItem => {
    if (part.kind !== 'comment') return toEventItem(part, part.kind);
    const receipt = part.position <= seenPosition ? 'seen' : 'sent';
    return { ...toMessageItem(part), receipt: part === receipted ? receipt : undefined };
  });
  for (const { comment, createdAt, state } of pending) {
    const message = toMessageItem({ ...comment, author: self, created_at: createdAt });
    items.push({ ...message, receipt: state === 'refused' ? 'refused' : 'sending' });
  }
  return items.map((item, index) =>
    item.kind === 'message' ? { ...item, isFirst: !belongTogether(items[index - 1], item) } : item,
  );
}

function toEventItem({ id, author, created_at }: Part, event: EventItem['event']): EventItem {
  return { kind: 'event', key: id, event, authorName: author.name, createdAt: created_at };
}

function toMessageItem(part: Pick<Part, 'id' | 'author' | 'blocks' | 'created_at'>): MessageItem {
  const { id, author, blocks, created_at } = part;
  return {
    kind: 'message',
    key: id,
    author,
    blocks,
    createdAt: created_at,
    isFirst: true,
    receipt: undefined,
  };
}

function isTeammatesComment({ kind, author }: Part): boolean {
  return kind === 'comment' && author.kind === 'teammate';
}

/** Messages by one author in one breath stand together. */
function belongTogether(earlier: ThreadItem | undefined, later: MessageItem): boolean {
  return (
    earlier?.kind === 'message' &&
    earlier.author.kind === later.author.kind &&
    earlier.author.id === later.author.id &&
    later.createdAt - earlier.createdAt < sameBreathMs
  );
}
