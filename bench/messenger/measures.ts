import type { Promised, Result } from '../kit/result.ts';
import { median, percentile } from '../kit/rounds.ts';

/** What one round gave, by measure. */
export type Samples = Record<string, number[]>;

export interface Measure {
  /** Of the samples. */
  key: string;
  what: string;
  unit: string;
  /** Of one of the unit. */
  factor?: number;
  /** It may be nothing, of which nothing is a multiple: what is promised of the ratio is then promised of the others' number. */
  mayBeNothing?: boolean;
  /** Promised of ours by itself. */
  alone?: Promised;
}

/** With the processor as it is, and slowed down. */
export const atAnySpeed: readonly Measure[] = [
  { key: 'coldMs', what: 'page’s beginning to open, cold, slow line', unit: 'ms' },
  { key: 'warmMs', what: 'click to open, warm', unit: 'ms' },
  { key: 'ownMs', what: 'Enter to one’s own message', unit: 'ms' },
  { key: 'answerMs', what: 'Enter to the answer', unit: 'ms' },
  { key: 'letterMs', what: 'keystroke', unit: 'ms' },
  { key: 'threadMs', what: 'page’s beginning to the end of 5,000 parts', unit: 'ms' },
  { key: 'longLetterMs', what: 'keystroke with 5,000 parts', unit: 'ms' },
  { key: 'frameMs', what: 'frame while 5,000 parts scroll, p95', unit: 'ms' },
  { key: 'longFrames', what: 'frames over 50 ms while they scroll', unit: '', mayBeNothing: true },
  { key: 'scrolledMs', what: 'scrolled through 5,000 parts', unit: 'ms' },
];

export const onceForAll: readonly Measure[] = [
  { key: 'bytes', what: 'bytes until open and settled', unit: 'kB', factor: 1e-3 },
  {
    key: 'openHeap',
    what: 'heap while open, over the page without',
    unit: 'MB',
    factor: 1e-6,
    alone: { atMost: 3 },
  },
  {
    key: 'heapGrowth',
    what: 'heap after 100 openings, over after 10',
    unit: 'kB',
    factor: 1e-3,
    mayBeNothing: true,
  },
];

/** Ahead of what others have made, and not far behind what could not be less. */
const most = (name: string) => (name === 'bare page' ? 1.5 : 1);

/** One measure of ours, beside those of the others. */
export function toResults(
  { key, what, unit, factor = 1, mayBeNothing, alone }: Measure,
  suffix: string,
  own: readonly Samples[],
  others: readonly { name: string; rounds: readonly Samples[] }[],
): Result[] {
  const read = (rounds: readonly Samples[]) =>
    rounds.map((samples) => (samples[key] ?? []).map((value) => value * factor));
  const ours = read(own);
  const row = {
    what: `${what}${suffix}`,
    unit,
    measured: median(ours.flat()),
    spread: spreadOf(ours),
  };
  const results = others.map(({ name, rounds }): Result => {
    const theirs = read(rounds);
    const measured = median(theirs.flat());
    const against = { name, measured, spread: spreadOf(theirs) };
    // What it could not do at all is nothing to be ahead of.
    if (Number.isNaN(measured)) return { ...row, against };
    if (mayBeNothing === true)
      return { ...row, against, promise: { atMost: measured * most(name) } };
    const ratio = median(ours.map((values, round) => median(values) / median(theirs[round] ?? [])));
    return { ...row, against: { ...against, ratio }, promise: { atMost: most(name) } };
  });
  return alone === undefined ? results : [...results, { ...row, promise: alone }];
}

function spreadOf(rounds: readonly number[][]): [number, number] {
  const values = rounds.flat();
  return [percentile(values, 10), percentile(values, 90)];
}
