import type { Clock } from '../../src/base/clock.ts';

/** Time that stands still until a test moves it. */
export interface VirtualClock extends Clock {
  /** Goes on by so much, doing what comes due on the way, in order. */
  advance(byMs: number): Promise<void>;
  /** Goes on at once, like a machine that has slept: what has come due meanwhile is done late. */
  jump(byMs: number): void;
}

export function createVirtualClock(startMs = Date.UTC(2026, 0, 15, 12)): VirtualClock {
  let nowMs = startMs;
  let waiting: { dueAt: number; run: () => void }[] = [];
  const sorted = () => waiting.toSorted((left, right) => left.dueAt - right.dueAt);
  return {
    nowMs: () => nowMs,
    after(delayMs, run) {
      const timer = { dueAt: nowMs + delayMs, run };
      waiting.push(timer);
      return () => {
        waiting = waiting.filter((other) => other !== timer);
      };
    },
    async advance(byMs) {
      const endMs = nowMs + byMs;
      for (;;) {
        const [next] = sorted();
        if (next === undefined || next.dueAt > endMs) break;
        nowMs = Math.max(nowMs, next.dueAt);
        waiting = waiting.filter((other) => other !== next);
        next.run();
        await new Promise((resolve) => setImmediate(resolve));
      }
      nowMs = endMs;
    },
    jump(byMs) {
      nowMs += byMs;
      const due = sorted().filter(({ dueAt }) => dueAt <= nowMs);
      waiting = waiting.filter((timer) => !due.includes(timer));
      for (const { run } of due) run();
    },
  };
}
