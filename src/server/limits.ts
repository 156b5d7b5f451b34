import type { LimitedAction } from './ports.ts';

/** So many in so many seconds. */
export interface Allowance {
  count: number;
  windowS: number;
}

export interface Limit {
  /** Of one session. */
  visitor?: Allowance;
  /** Of one address, behind which a whole office may sit. */
  address: Allowance;
}

const minuteS = 60;

/**
 * What is too much. A person who types, reloads and restores twenty tabs stays far below the first number, an office of 500 people behind one
 * address below the second; a script does not.
 */
export const limits: Record<LimitedAction, Limit> = {
  /** A page view. */
  ping: {
    visitor: { count: 60, windowS: minuteS },
    address: { count: 3_000, windowS: minuteS },
  },
  /** A browser that has not been seen lately: most of them become a new row. */
  arrive: { address: { count: 1_000, windowS: 10 * minuteS } },
  /** A conversation begun. */
  start: {
    visitor: { count: 20, windowS: 10 * minuteS },
    address: { count: 300, windowS: 10 * minuteS },
  },
  /** A further message. */
  write: {
    visitor: { count: 60, windowS: minuteS },
    address: { count: 1_200, windowS: minuteS },
  },
  /** A file. */
  upload: {
    visitor: { count: 60, windowS: 10 * minuteS },
    address: { count: 300, windowS: 10 * minuteS },
  },
  /** Something that a page says its person has done; a busy page says a lot. */
  event: {
    visitor: { count: 120, windowS: minuteS },
    address: { count: 6_000, windowS: minuteS },
  },
  /** Everything else that a messenger asks. */
  read: {
    visitor: { count: 300, windowS: minuteS },
    address: { count: 6_000, windowS: minuteS },
  },
  /** A socket's handshake: after a restart, all of an office comes at once, and twice. */
  connect: { address: { count: 1_200, windowS: minuteS } },
};
