import type { Block, NewBlock } from '../../contract/block.ts';
import type { Part } from '../../contract/part.ts';
import type { OutgoingMessage } from '../../writing/outgoing.ts';

/** delayed: an attempt has failed, and there will be another. */
export type ReceiptState = 'sending' | 'delayed' | 'sent' | 'seen' | 'refused';

/** A bubble of the thread. */
export interface MessageItem {
  kind: 'message';
  key: string;
  isOwn: boolean;
  /** It was said by nobody. */
  isBot: boolean;
  authorName: string;
  blocks: readonly (Block | NewBlock)[];
  createdAt: number;
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

export type ThreadItem = MessageItem | { kind: 'closed'; key: string };

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
  const items: ThreadItem[] = [];

  for (const part of parts) {
    if (part.kind === 'close') items.push({ kind: 'closed', key: part.id });
    if (part.kind !== 'comment') continue;
    const isOwn = part.author.kind === 'contact';
    const isReceipted = part === lastOwn && pending.length === 0;
    items.push({
      kind: 'message',
      key: part.id,
      isOwn,
      isBot: part.author.kind === 'bot',
      authorName: part.author.name,
      blocks: part.blocks,
      createdAt: part.created_at,
      isFirst: true,
      isLast: true,
      receipt: isReceipted ? (part.position <= seenPosition ? 'seen' : 'sent') : undefined,
      problem: undefined,
      asking: part.prompt && part,
    });
  }
  for (const { comment, createdAt, state, problem } of pending) {
    items.push({
      kind: 'message',
      key: comment.id,
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
    });
  }
  return group(items);
}

function isOwnComment(part: Part): boolean {
  return part.kind === 'comment' && part.author.kind === 'contact';
}

/** Messages by one author in one breath stand together. */
function group(items: readonly ThreadItem[]): ThreadItem[] {
  return items.map((item, index) => {
    if (item.kind !== 'message') return item;
    return {
      ...item,
      isFirst: !belongTogether(items[index - 1], item),
      isLast: !belongTogether(item, items[index + 1]),
    };
  });
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
