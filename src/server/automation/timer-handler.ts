import type { Announcement } from '../ports.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Timer } from '../storage/timers.ts';
import type { Retention } from './retention.ts';

/** Works in the transaction in which its timer goes; what it returns is announced once that is committed. */
export type TimerHandler = (
  tx: Transaction,
  timer: Timer,
  nowMs: number,
  retention: Retention,
) => Promise<Announcement[]>;
