import type { ConsolePart } from '../../contract/console/part.ts';

/** What is known of a conversation's parts: in order, without gaps between the first and the last. */
export interface Thread {
  parts: readonly ConsolePart[];
  /** unknown: the server knows no such conversation. */
  status: 'loading' | 'ready' | 'failed' | 'unknown';
  /** What is before the first part. */
  earlier: 'none' | 'there' | 'loading' | 'failed';
}

/** By conversation; the one that was on show last stands at the end. */
export type Threads = ReadonlyMap<string, Thread>;

export const unreadThread: Thread = { parts: [], status: 'loading', earlier: 'none' };

/** So many threads are kept, so that going back to one is immediate and a long day does not fill the memory. */
const keptThreads = 30;

/** Adds parts, wherever they belong; the same part twice is one. */
export function mergeParts(thread: Thread, added: readonly ConsolePart[]): Thread {
  const byPosition = new Map(thread.parts.map((part) => [part.position, part]));
  for (const part of added) byPosition.set(part.position, part);
  const parts = [...byPosition.values()].toSorted((left, right) => left.position - right.position);
  return { parts, status: 'ready', earlier: (parts[0]?.position ?? 1) > 1 ? 'there' : 'none' };
}

/** Takes in the end of a thread. Where it does not reach what is known, the thread begins anew with it. */
export function takeEnd(thread: Thread, parts: readonly ConsolePart[]): Thread {
  return mergeParts(follows(thread, parts) ? thread : unreadThread, parts);
}

/** Whether these parts follow what is known without a gap. */
export function follows(thread: Thread, [first]: readonly ConsolePart[]): boolean {
  return first === undefined || first.position <= lastPosition(thread) + 1;
}

/** The position of the last part that is known; 0 before the first. */
export function lastPosition({ parts }: Thread): number {
  return parts.at(-1)?.position ?? 0;
}

/** Puts a thread last, and lets go of those that were on show longest ago. */
export function keepThread(threads: Threads, id: string): Threads {
  const thread = threads.get(id) ?? unreadThread;
  const others = [...threads].filter(([otherId]) => otherId !== id);
  return new Map([...others.slice(1 - keptThreads), [id, thread]]);
}
