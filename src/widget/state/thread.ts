import type { Part } from '../../contract/part.ts';

/** What is known of a conversation's parts, in order. A gap between the first and the last does not stay. */
export interface Thread {
  parts: readonly Part[];
  /** Whether there are parts before the first. */
  hasEarlier: boolean;
}

export const emptyThread: Thread = { parts: [], hasEarlier: false };

/**
 * What a bot says first in a conversation that has not begun. It stands before position 1, and goes with the first part that is there: the server says
 * the same again, or what it says by then.
 */
export function toGreeting(parts: readonly Part[]): Thread {
  const before = parts.map((part) => ({ ...part, position: part.position - parts.length }));
  return { parts: before, hasEarlier: false };
}

/**
 * Adds parts, wherever they belong; the same part twice is one, in its newer form: a question that is settled does not open again.
 * @param isLate what is known was told after these: of questions that both have as settled, the known form stays
 */
export function mergeParts(thread: Thread, added: readonly Part[], isLate = false): Thread {
  if (added.length === 0) return thread;
  const byPosition = new Map(thread.parts.filter(isThere).map((part) => [part.position, part]));
  for (const part of added) {
    const known = byPosition.get(part.position);
    if (!isSettled(known) || (isSettled(part) && !isLate)) byPosition.set(part.position, part);
  }
  const parts = [...byPosition.values()].toSorted((left, right) => left.position - right.position);
  return { parts, hasEarlier: (parts[0]?.position ?? 1) > 1 };
}

/** Whether parts follow what is known without a gap. Among them may be earlier ones, which have changed. */
export function follows({ parts }: Thread, added: readonly Part[]): boolean {
  let last = parts.at(-1)?.position ?? 0;
  return added.every(({ position }) => {
    const isNear = position <= last + 1;
    last = Math.max(last, position);
    return isNear;
  });
}

/** Whether its question, if it bears one, is open no more. */
function isSettled(part: Part | undefined): boolean {
  return part?.prompt !== undefined && part.prompt.state !== 'open';
}

/** Whether something is asked and not answered, as far as it is known. */
export function isAsking({ parts }: Thread): boolean {
  return parts.some((part) => isThere(part) && part.prompt?.state === 'open');
}

/** No greeting. */
function isThere({ position }: Part): boolean {
  return position > 0;
}

/** Whether parts are missing between the first and the last. */
export function hasGap({ parts }: Thread): boolean {
  const first = parts[0]?.position ?? 0;
  const last = parts.at(-1)?.position ?? -1;
  return last - first >= parts.length;
}
