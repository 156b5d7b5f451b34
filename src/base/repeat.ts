import type { Cancel, Clock } from './clock.ts';

interface Pace {
  firstMs: number;
  /** Counted from when it was done. */
  everyMs: number;
}

/**
 * Does something again and again until it is cancelled. A random part of every pause, half of it at most, is taken off, so that many
 * clients that begin together do not stay together.
 */
export function repeat(
  { firstMs, everyMs }: Pace,
  run: () => Promise<unknown>,
  clock: Clock,
  random: () => number = Math.random,
): Cancel {
  let isOver = false;
  let cancel: Cancel;
  function later(ms: number): void {
    cancel = clock.after(ms * (1 - random() / 2), async () => {
      await run();
      if (!isOver) later(everyMs);
    });
  }
  later(firstMs);
  return () => {
    isOver = true;
    cancel();
  };
}
