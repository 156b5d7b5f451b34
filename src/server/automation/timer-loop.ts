import type { Clock } from '../../base/clock.ts';
import { must } from '../../base/must.ts';
import { startWorkLoop } from '../../base/work-loop.ts';
import type { Database } from '../storage/database/database.ts';
import type { Announcement } from '../ports.ts';
import { postponeTimer, takeDueTimer, type Timer } from '../storage/timers.ts';
import type { TimerContext } from './timer-handler.ts';
import { timerHandlers, type TimerKind } from './timer-handlers.ts';

interface TimerLoopContext extends TimerContext {
  database: Database;
  clock: Clock;
  announce: (announcement: Announcement) => void;
  onError: (error: unknown) => void;
}

const pauseMs = 1_000;
/** A timer that fails comes again after this: it does not stand in the way of the others. */
const retryMs = 60_000;
const kinds = Object.keys(timerHandlers) as TimerKind[];

/**
 * Handles timers as they come due, one transaction each: a timer that was not handled to the end is still there.
 * @returns stops the loop; resolves when the timer in hand is done
 */
export function startTimerLoop(context: TimerLoopContext): () => Promise<void> {
  const { clock, onError } = context;
  return startWorkLoop({ clock, pauseMs, onError, workOne: () => handleOne(context) });
}

async function handleOne({
  database,
  clock,
  retention,
  automation,
  mailDomain,
  announce,
  onError,
}: TimerLoopContext): Promise<boolean> {
  const nowMs = clock.nowMs();
  let taken: Timer | undefined;
  try {
    const announcements = await database.transaction(async (tx) => {
      taken = await takeDueTimer(tx, kinds, nowMs);
      if (taken === undefined) return [];
      const handle = must(timerHandlers[taken.kind as TimerKind], `handler of ${taken.kind}`);
      return handle(tx, taken, nowMs, { retention, automation, mailDomain });
    });
    announcements.forEach(announce);
  } catch (error) {
    if (taken === undefined) throw error;
    onError(error);
    await postponeTimer(database.db, taken, nowMs + retryMs);
  }
  return taken !== undefined;
}
