import { createRandom } from '../kit/random.ts';

export const visitors = ['ada', 'bob'] as const;
export type VisitorName = (typeof visitors)[number];
export const teammate = 'tess';
export type PersonName = VisitorName | typeof teammate;

/** What goes wrong. `forMs` is how long, or how late. */
export interface Fault {
  kind: FaultKind;
  who: PersonName;
  /** Since the fault before was over. */
  afterMs: number;
  forMs: number;
}

export type FaultKind =
  /** The server is killed, at any moment, and started again. */
  | 'kill'
  /** The same, right after somebody's message has gone up: before it is written, or written and not answered. */
  | 'kill while sending'
  /** All of somebody's connections end. */
  | 'cut'
  /** Somebody cannot connect at all. */
  | 'refuse'
  /** Somebody's connections stand still, then go on. */
  | 'stall'
  /** What somebody sends arrives, but no answer, and no event. */
  | 'deafen'
  /** The answer to one message is lost. */
  | 'lose an answer'
  /** A browser that knows that it is offline. */
  | 'offline'
  /** A visitor goes to another page of the site in the middle. */
  | 'next page'
  /** A visitor closes the tab, and comes back in another one. */
  | 'close tab';

/** How often each comes, among all. A kill takes by far the longest. */
const shares: Record<FaultKind, number> = {
  kill: 1,
  'kill while sending': 2,
  cut: 3,
  refuse: 2,
  stall: 2,
  deafen: 2,
  'lose an answer': 3,
  offline: 2,
  'next page': 2,
  'close tab': 2,
};
const ofVisitors: ReadonlySet<FaultKind> = new Set(['next page', 'close tab']);

/** The faults of a seed: always the same ones. */
export function planFaults(seed: number, count: number): Fault[] {
  const random = createRandom(seed);
  const kinds = (Object.keys(shares) as FaultKind[]).flatMap((kind) =>
    Array.from({ length: shares[kind] }, () => kind),
  );
  return Array.from({ length: count }, () => {
    const kind = random.pick(kinds as [FaultKind, ...FaultKind[]]);
    return {
      kind,
      who: random.pick(ofVisitors.has(kind) ? visitors : [...visitors, teammate]),
      afterMs: random.integer(0, 400),
      forMs: random.integer(0, 700),
    };
  });
}
