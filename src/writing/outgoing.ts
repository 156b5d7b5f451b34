import type { NewBlock } from '../contract/block.ts';
import { idOf, type Kept, type KeptMessage } from './kept.ts';

/** A message that was sent and the server has not confirmed. */
export interface OutgoingMessage extends Omit<KeptMessage, 'type' | 'refusal'> {
  /**
   * storing: on its way to the disk, before anything else. waiting: in line, or between two attempts. refused: the server will not take it; its
   * writer may try again.
   */
  state: 'storing' | 'waiting' | 'sending' | 'refused';
  attempts: number;
  /** What stood in its way last: the server's reason, or `unreachable`. */
  problem: string | undefined;
  /** On the disk, where other tabs see it too. */
  isKept: boolean;
}

export type OutgoingEvent =
  | {
      kind: 'written';
      message: Omit<KeptMessage, 'type' | 'refusal'>;
    }
  | { kind: 'stored'; id: string; isKept: boolean }
  /** What is on the disk, in order: of this tab, of others, of pages before. */
  | { kind: 'found'; messages: readonly KeptMessage[] }
  | { kind: 'attempted'; id: string }
  /** Not now: it stays first in line. */
  | { kind: 'postponed'; id: string; problem: string }
  | { kind: 'refused'; id: string; problem: string }
  /** It says something else, and stays in line. */
  | { kind: 'amended'; id: string; blocks: NewBlock[] }
  /** Takes its place at the end. */
  | { kind: 'tried_again'; id: string }
  /** Confirmed, or discarded. */
  | { kind: 'gone'; ids: readonly string[] };

export type Outgoing = readonly OutgoingMessage[];

/** What an event makes of the messages on their way, which stand in the order in which they are sent. */
export function reduceOutgoing(outgoing: Outgoing, event: OutgoingEvent): Outgoing {
  switch (event.kind) {
    case 'written':
      return [
        ...outgoing,
        { ...event.message, state: 'storing', attempts: 0, problem: undefined, isKept: false },
      ];
    case 'stored':
      return change(outgoing, event.id, () => ({ state: 'waiting', isKept: event.isKept }));
    case 'found':
      return takeIn(outgoing, event.messages);
    case 'attempted':
      return change(outgoing, event.id, ({ attempts }) => ({
        state: 'sending',
        attempts: attempts + 1,
      }));
    case 'postponed':
      return change(outgoing, event.id, () => ({ state: 'waiting', problem: event.problem }));
    case 'refused':
      return change(outgoing, event.id, () => ({ state: 'refused', problem: event.problem }));
    case 'amended':
      return change(outgoing, event.id, ({ comment }) => ({
        state: 'storing',
        comment: { ...comment, blocks: event.blocks },
      }));
    case 'tried_again': {
      const again = outgoing.filter(({ comment }) => comment.id === event.id);
      const rest = outgoing.filter(({ comment }) => comment.id !== event.id);
      return [...rest, ...again].map((message) =>
        message.comment.id === event.id
          ? { ...message, state: 'storing', attempts: 0, problem: undefined }
          : message,
      );
    }
    case 'gone':
      return outgoing.filter(({ comment }) => !event.ids.includes(comment.id));
  }
}

/** What a failed attempt means. again: it is worth trying, after so long where the server has said so. held: not by itself, and not yet. */
export interface Verdict {
  kind: 'again' | 'held' | 'refused';
  problem: string;
  afterMs?: number | undefined;
}

/** Reasons that pass by themselves. */
const transient = new Set([
  'internal',
  'rate_limited',
  'too_many_attempts',
  'unavailable',
  'unreachable',
]);
/** Another page, or another session of the same person, can send it. */
const held = new Set(['sign_in_required', 'version_unsupported']);

/** @param problem the server's reason, or `unreachable` @param afterMs where the server has said how long it wants to be left alone */
export function judge(problem: string, afterMs?: number): Verdict {
  if (afterMs !== undefined || transient.has(problem)) return { kind: 'again', problem, afterMs };
  return { kind: held.has(problem) ? 'held' : 'refused', problem };
}

/**
 * The message to send next. A refused one holds nobody: what was written after it says something by itself. One that is not ready holds its own
 * conversation.
 */
export function nextToSend(
  outgoing: Outgoing,
  isReady: (message: OutgoingMessage) => boolean = () => true,
): OutgoingMessage | undefined {
  const behind = new Set<string>();
  const next = outgoing.find((message) => {
    const { conversationId, state } = message;
    if (state === 'refused' || behind.has(conversationId)) return false;
    if (state !== 'waiting' || isReady(message)) return true;
    behind.add(conversationId);
    return false;
  });
  return next?.state === 'waiting' ? next : undefined;
}

/** Which of the messages that were on the disk are there no more: another tab has seen to them. */
export function missing(outgoing: Outgoing, found: readonly Kept[]): string[] {
  const there = new Set(found.map(idOf));
  return outgoing
    .filter(({ isKept, comment }) => isKept && !there.has(comment.id))
    .map(({ comment }) => comment.id);
}

/** The disk's order is that of all tabs; what is not on it comes after. */
function takeIn(outgoing: Outgoing, found: readonly KeptMessage[]): Outgoing {
  const known = new Map(outgoing.map((message) => [message.comment.id, message]));
  const there = new Set(found.map(({ comment }) => comment.id));
  return [
    ...found.map((kept) => toOutgoing(kept, known.get(kept.comment.id))),
    ...outgoing.filter(({ comment }) => !there.has(comment.id)),
  ];
}

/** How far it has come is known better here, unless another tab has refused it or tried it again. */
function toOutgoing(kept: KeptMessage, known: OutgoingMessage | undefined): OutgoingMessage {
  const isRefused = kept.refusal !== undefined;
  if (known !== undefined && (known.state === 'refused') === isRefused) return known;
  const { type: _type, refusal: problem, ...message } = kept;
  const state = isRefused ? 'refused' : 'waiting';
  return { ...message, state, attempts: 0, problem, isKept: true };
}

function change(
  outgoing: Outgoing,
  id: string,
  toChange: (message: OutgoingMessage) => Partial<OutgoingMessage>,
): Outgoing {
  return outgoing.map((message) =>
    message.comment.id === id ? { ...message, ...toChange(message) } : message,
  );
}
