import type { Alone } from '../../src/writing/alone.ts';

/** One tab at a time, in the order of asking. */
export function createFakeLock(): Alone {
  let last: Promise<void> = Promise.resolve();
  return (run) => {
    last = last.then(run);
    return last;
  };
}
