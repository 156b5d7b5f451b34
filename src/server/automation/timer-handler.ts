import type { Announcement } from '../ports.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Timer } from '../storage/timers.ts';
import type { Retention } from './retention.ts';
import type { AutomationContext } from './scene.ts';

/** What handlers need besides the database. */
export interface TimerContext {
  retention: Retention;
  automation: AutomationContext;
  /** What Message-IDs end in. */
  mailDomain: string;
}

/** Works in the transaction in which its timer goes; what it returns is announced once that is committed. */
export type TimerHandler = (
  tx: Transaction,
  timer: Timer,
  nowMs: number,
  context: TimerContext,
) => Promise<Announcement[]>;
