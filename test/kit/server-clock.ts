import { createVirtualClock, type VirtualClock } from './virtual-clock.ts';

/**
 * The time of a server, which looks every second or two whether anything has come due. It goes on only while nothing is in hand: a lease that
 * is long by the clock is over in no time where minutes go by between a question to the database and its answer.
 */
export interface ServerClock extends VirtualClock {
  /** Goes on, step by step, until it is so. */
  until(holds: () => boolean | Promise<boolean>, stepMs?: number): Promise<void>;
}

/** An hour has thousands of looks, and hardly one finds anything. */
const looksAtMost = 20;
/** Nobody takes longer but who waits for somebody that does not answer: he is left to it. */
const patienceMs = 3_000;

export function createServerClock(startMs?: number): ServerClock {
  const clock = createVirtualClock(startMs);
  let atWork = 0;
  async function step(byMs: number): Promise<void> {
    clock.jump(byMs);
    const endMs = Date.now() + patienceMs;
    while (atWork > 0 && Date.now() < endMs) await new Promise((resolve) => setTimeout(resolve, 1));
    atWork = 0;
  }
  return {
    nowMs: clock.nowMs,
    jump: clock.jump,
    after(delayMs, run) {
      // Whoever waits again has done what there was.
      atWork = Math.max(0, atWork - 1);
      return clock.after(delayMs, () => {
        atWork += 1;
        run();
      });
    },
    async advance(byMs) {
      const stepMs = Math.max(1_000, Math.ceil(byMs / looksAtMost));
      for (let leftMs = byMs; leftMs > 0; leftMs -= stepMs) await step(Math.min(stepMs, leftMs));
    },
    async until(holds, stepMs = 1_000) {
      const endMs = Date.now() + 20_000;
      do {
        if (Date.now() > endMs)
          throw new Error(`Did not come true, however late it became: ${holds}`);
        await step(stepMs);
      } while (!(await holds()));
    },
  };
}
