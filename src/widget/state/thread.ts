import type { Part } from '../../contract/part.ts';

/** What is known of a conversation's parts, in order. A gap between the first and the last does not stay. */
export interface Thread {
  parts: readonly Part[];
  /** Whether there are parts before the first. */
  hasEarlier: boolean;
}

export const emptyThread: Thread = { parts: [], hasEarlier: false };

/** Adds parts, wherever they belong; the same part twice is one. */
export function mergeParts(thread: Thread, added: readonly Part[]): Thread {
  if (added.length === 0) return thread;
  const byPosition = new Map(thread.parts.map((part) => [part.position, part]));
  for (const part of added) byPosition.set(part.position, part);
  const parts = [...byPosition.values()].toSorted((left, right) => left.position - right.position);
  return { parts, hasEarlier: (parts[0]?.position ?? 1) > 1 };
}

/** Whether parts at these positions follow what is known without a gap. */
export function follows(thread: Thread, added: readonly Part[]): boolean {
  const last = thread.parts.at(-1)?.position ?? 0;
  const [first] = added;
  return first === undefined || first.position <= last + 1;
}

/** Whether parts are missing between the first and the last. */
export function hasGap({ parts }: Thread): boolean {
  const first = parts[0]?.position ?? 0;
  const last = parts.at(-1)?.position ?? -1;
  return last - first >= parts.length;
}
