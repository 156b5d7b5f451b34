/** Intercom's: a page that calls `update` in a loop costs no more than this. A reload begins anew. */
const limit = 20;
const windowMs = 30 * 60_000;

/** Runs something at most so often; what is too much waits for the next window, and is run once then. */
export function createThrottle(run: () => void): { call(): void; stop(): void } {
  let left = limit;
  let isHeld = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function begin(): void {
    timer = undefined;
    left = limit;
    if (!isHeld) return;
    isHeld = false;
    call();
  }
  function call(): void {
    timer ??= setTimeout(begin, windowMs);
    isHeld = left === 0;
    if (isHeld) return;
    left -= 1;
    run();
  }
  return { call, stop: () => clearTimeout(timer) };
}
