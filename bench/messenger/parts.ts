import type { History } from './contender.ts';

/** One message of a history, the same for all. */
export interface HistoryPart {
  text: string;
  isOwn: boolean;
  atMs: number;
}

const counts: Record<History, number> = { none: 0, short: 2, long: 5_000 };
const minuteMs = 60_000;
const words =
  'The lamp that came on Tuesday flickers when it rains, and the cable is shorter than the page says it is. '.repeat(
    3,
  );

/** In order. They are of different lengths, from one line to six. */
export function historyOf(history: History, nowMs = Date.now()): HistoryPart[] {
  const count = counts[history];
  return Array.from({ length: count }, (_, at) => ({
    text: `${labelOf(at + 1)} ${words.slice(0, 10 + ((at * 37) % 220)).trim()}`,
    isOwn: at % 2 === 0,
    atMs: nowMs - (count - at) * minuteMs,
  }));
}

/** What the first, or the last, begins with. */
export function labelOf(number: number): string {
  return `Part ${number}:`;
}

export function lastOf(history: History): string {
  return labelOf(counts[history]);
}
