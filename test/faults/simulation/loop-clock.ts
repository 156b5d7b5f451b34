import type { Clock } from '../../../src/base/clock.ts';
import { must } from '../../../src/base/must.ts';

/** Time that only goes on when it is told to, and the one loop that lives by it. */
export interface LoopClock extends Clock {
  /** Never backwards. */
  moveTo(nowMs: number): void;
  /** Lets the loop look once; resolves when it has done all that is due. */
  turn(): Promise<void>;
}

export function createLoopClock(startMs: number): LoopClock {
  let nowMs = startMs;
  let waiting: (() => void) | undefined;
  let onRest = () => {};
  function untilRest(): Promise<void> {
    return new Promise((resolve) => (onRest = resolve));
  }
  return {
    nowMs: () => nowMs,
    after(_delayMs, run) {
      waiting = run;
      onRest();
      return () => (waiting = undefined);
    },
    moveTo(laterMs) {
      nowMs = Math.max(nowMs, laterMs);
    },
    async turn() {
      if (waiting === undefined) await untilRest();
      const run = must(waiting, 'a loop that waits for its turn');
      waiting = undefined;
      const rested = untilRest();
      run();
      await rested;
    },
  };
}
