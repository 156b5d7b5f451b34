import type { Block, NewBlock } from '../../contract/block.ts';
import type { Part } from '../../contract/part.ts';
import type { OutgoingMessage } from '../../writing/outgoing.ts';

/** delayed: an attempt has failed, and there will be another. */
export type ReceiptState = 'sending' | 'delayed' | 'sent' | 'seen' | 'refused';

interface Item {
  key: string;
  /** Of the part; of a line, that of the part below it; of what is on its way, the next. */
  position: number;
  createdAt: number;
}

/** A bubble of the thread. */
export interface MessageItem extends Item {
  kind: 'message';
  isOwn: boolean;
  /** It was said by nobody. */
  isBot: boolean;
  authorName: string;
  blocks: readonly (Block | NewBlock)[];
  /** The first of several by the same author: bears the name. */
  isFirst: boolean;
  /** The last of several: bears the time. */
  isLast: boolean;
  /** Under the visitor's last message, and under each that is not confirmed. */
  receipt: ReceiptState | undefined;
  /** Why it is delayed or refused: the server's reason, or `unreachable`. */
  problem: string | undefined;
  /** Where it asks something. */
  asking: Part | undefined;
}

/** A line across the thread. day: another begins. unread: what is below was not read when the conversation was opened. */
export interface LineItem extends Item {
  kind: 'closed' | 'opened' | 'day' | 'unread';
}

export type ThreadItem = MessageItem | LineItem;

const sameBreathMs = 5 * 60_000;

/**
 * What a thread shows: the server's parts, then what is on its way.
 * @param seenPosition how far a teammate has read
 */
export function toThreadItems(
  parts: readonly Part[],
  outgoing: readonly OutgoingMessage[],
  seenPosition: number,
): ThreadItem[] {
  const confirmed = new Set(parts.map((part) => part.id));
  const pending = outgoing.filter((message) => !confirmed.has(message.comment.id));
  const lastOwn = parts.findLast(isOwnComment);
  const lastPosition = parts.at(-1)?.position ?? 0;
  const items: ThreadItem[] = [];

  for (const part of parts) {
    const { id: key, position, kind, author, created_at: createdAt } = part;
    const isOwn = author.kind === 'contact';
    if (kind === 'close') items.push({ kind: 'closed', key, position, createdAt });
    // Their own message opens it, and is there.
    if (kind === 'open' && !isOwn) items.push({ kind: 'opened', key, position, createdAt });
    if (kind !== 'comment') continue;
    const isReceipted = part === lastOwn && pending.length === 0;
    items.push({
      kind: 'message',
      key,
      position,
      isOwn,
      isBot: author.kind === 'bot',
      authorName: author.name,
      blocks: part.blocks,
      createdAt,
      isFirst: true,
      isLast: true,
      receipt: isReceipted ? (position <= seenPosition ? 'seen' : 'sent') : undefined,
      problem: undefined,
      asking: part.prompt && part,
    });
  }
  pending.forEach(({ comment, createdAt, state, problem }, index) =>
    items.push({
      kind: 'message',
      key: comment.id,
      position: lastPosition + 1 + index,
      isOwn: true,
      isBot: false,
      authorName: '',
      blocks: comment.blocks,
      createdAt,
      isFirst: true,
      isLast: true,
      receipt: state === 'refused' ? state : problem === undefined ? 'sending' : 'delayed',
      problem,
      asking: undefined,
    }),
  );
  return group(items);
}

function isOwnComment(part: Part): boolean {
  return part.kind === 'comment' && part.author.kind === 'contact';
}

/** Messages by one author in one breath stand together. */
function group(items: ThreadItem[]): ThreadItem[] {
  items.forEach((item, index) => {
    if (item.kind !== 'message') return;
    item.isFirst = !belongTogether(items[index - 1], item);
    item.isLast = !belongTogether(item, items[index + 1]);
  });
  return items;
}

function belongTogether(earlier: ThreadItem | undefined, later: ThreadItem | undefined): boolean {
  return (
    earlier?.kind === 'message' &&
    later?.kind === 'message' &&
    earlier.isOwn === later.isOwn &&
    (earlier.isOwn || earlier.authorName === later.authorName) &&
    later.createdAt - earlier.createdAt < sameBreathMs
  );
}
