import type { Block, NewBlock } from '../../contract/block.ts';
import type { ConsoleAuthor, ConsolePart } from '../../contract/console/part.ts';
import type { Prompt } from '../../contract/prompt.ts';
import type { OutgoingMessage } from '../../writing/outgoing.ts';

/** delayed: an attempt has failed, and there will be another. */
export type ReceiptState = 'sending' | 'delayed' | 'sent' | 'seen' | 'refused';

/** Something said, or noted. */
export interface MessageItem {
  kind: 'comment' | 'note';
  key: string;
  /** Of its part; what is on its way stands after all of them. */
  position: number;
  author: ConsoleAuthor;
  blocks: readonly (Block | NewBlock)[];
  /** What a bot asks with it. */
  prompt?: Prompt | undefined;
  createdAt: number;
  /** The first of several by the same author: bears name and time. */
  isFirst: boolean;
  /** Under the teammates' last reply, and under each that is not confirmed. */
  receipt: ReceiptState | undefined;
  /** The mail that has told it to the person, or is to: below the last that it tells. */
  mailed?: ConsolePart['mailed'];
  /** The mail that it has come by. */
  mail?: ConsolePart['mail'];
  /** Why it is delayed or refused: the server's reason, or `unreachable`. */
  problem: string | undefined;
}

/** Something that happened to the conversation. */
export interface EventItem {
  kind: 'event';
  key: string;
  position: number;
  part: ConsolePart;
}

/** Another day begins. */
export interface DayItem {
  kind: 'day';
  key: string;
  position: number;
  atMs: number;
}

export type ThreadItem = MessageItem | EventItem | DayItem;

const sameBreathMs = 5 * 60_000;

/**
 * What a thread shows: the server's parts, then what is on its way.
 * @param seenPosition how far the person has read, of what they see
 * @param self who writes what is on its way
 */
export function toThreadItems(
  parts: readonly ConsolePart[],
  outgoing: readonly OutgoingMessage[],
  seenPosition: number,
  self: ConsoleAuthor,
): ThreadItem[] {
  const confirmedIds = new Set(parts.map((part) => part.id));
  const pending = outgoing.filter((reply) => !confirmedIds.has(reply.comment.id));
  const isReplyPending = pending.some(({ kind }) => kind === 'comment');
  const receipted = isReplyPending ? undefined : parts.findLast(isTeammatesComment);

  // Later ones take the place of earlier ones.
  const lastOfMail = new Map(parts.map((part) => [part.mailed?.mail_id, part]));

  const items = parts.map((part): MessageItem | EventItem => {
    const { id, kind, public_position: publicPosition } = part;
    if (kind !== 'comment' && kind !== 'note')
      return { kind: 'event', key: id, position: part.position, part };
    const isSeen = publicPosition !== null && publicPosition <= seenPosition;
    const receipt = isSeen ? 'seen' : 'sent';
    return {
      ...toMessageItem(kind, part),
      prompt: part.prompt,
      mail: part.mail,
      mailed: part === lastOfMail.get(part.mailed?.mail_id) ? part.mailed : undefined,
      receipt: part === receipted ? receipt : undefined,
    };
  });
  const end = (parts.at(-1)?.position ?? 0) + 1;
  for (const { kind, comment, createdAt, state, problem } of pending) {
    const message = toMessageItem(kind, {
      ...comment,
      author: self,
      created_at: createdAt,
      position: end,
    });
    const underWay = problem === undefined ? 'sending' : 'delayed';
    items.push({ ...message, receipt: state === 'refused' ? state : underWay, problem });
  }
  return withDays(items).map((item, index, all) =>
    isMessage(item) ? { ...item, isFirst: !belongTogether(all[index - 1], item) } : item,
  );
}

export function isMessage(item: ThreadItem): item is MessageItem {
  return item.kind === 'comment' || item.kind === 'note';
}

function toMessageItem(
  kind: MessageItem['kind'],
  {
    id,
    author,
    blocks,
    created_at,
    position,
  }: Pick<ConsolePart, 'id' | 'author' | 'created_at' | 'position'> & Pick<MessageItem, 'blocks'>,
): MessageItem {
  return {
    kind,
    key: id,
    position,
    author,
    blocks,
    createdAt: created_at,
    isFirst: true,
    receipt: undefined,
    problem: undefined,
  };
}

/** Each day stands above what was said on it. */
function withDays(items: readonly (MessageItem | EventItem)[]): ThreadItem[] {
  let former = '';
  return items.flatMap((item): ThreadItem[] => {
    const atMs = item.kind === 'event' ? item.part.created_at : item.createdAt;
    const day = new Date(atMs).toDateString();
    if (day === former) return [item];
    former = day;
    return [{ kind: 'day', key: `day ${day}`, position: item.position, atMs }, item];
  });
}

function isTeammatesComment({ kind, author }: ConsolePart): boolean {
  return kind === 'comment' && author.kind === 'teammate';
}

/** Messages by one author in one breath stand together. */
function belongTogether(earlier: ThreadItem | undefined, later: MessageItem): boolean {
  return (
    earlier !== undefined &&
    isMessage(earlier) &&
    earlier.kind === later.kind &&
    earlier.author.id === later.author.id &&
    later.createdAt - earlier.createdAt < sameBreathMs
  );
}
