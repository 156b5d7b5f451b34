import type { Cancel, Clock } from '../../base/clock.ts';
import { must } from '../../base/must.ts';
import type { Database } from '../storage/database/database.ts';
import { takeDueTimer } from '../storage/timers.ts';
import { timerHandlers, type TimerKind } from './timer-handlers.ts';

interface TimerLoopContext {
  database: Database;
  clock: Clock;
  onError: (error: unknown) => void;
}

const pauseMs = 1_000;
const kinds = Object.keys(timerHandlers) as TimerKind[];

/**
 * Handles timers as they come due, one transaction each: a timer that was not handled to the end is still there.
 * @returns stops the loop; resolves when the timer in hand is done
 */
export function startTimerLoop({
  database,
  clock,
  onError,
}: TimerLoopContext): () => Promise<void> {
  let isStopped = false;
  let cancel: Cancel = () => {};
  let running = Promise.resolve();

  async function handleDue(): Promise<void> {
    try {
      while (!isStopped && (await handleOne(database, clock.nowMs())));
    } catch (error) {
      onError(error);
    }
    if (!isStopped) cancel = clock.after(pauseMs, start);
  }
  function start(): void {
    running = handleDue();
  }

  start();
  return async () => {
    isStopped = true;
    cancel();
    await running;
  };
}

function handleOne(database: Database, nowMs: number): Promise<boolean> {
  return database.transaction(async (tx) => {
    const timer = await takeDueTimer(tx, kinds, nowMs);
    if (timer === undefined) return false;
    const handle = must(timerHandlers[timer.kind as TimerKind], `handler of ${timer.kind}`);
    await handle(tx, timer, nowMs);
    return true;
  });
}
