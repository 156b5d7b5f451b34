/** Runs something while no other tab of this browser does. */
export type Alone = (run: () => Promise<void>) => Promise<void>;

/** A tab that the system has put to sleep holds its lock, and one that waits says nothing of what goes wrong. Two that send the same are harmless. */
const patienceMs = 3_000;

/** Where the browser has no locks, or forbids them, it runs at once. */
export function createAlone(name: string, locks: LockManager | undefined): Alone {
  return async (run) => {
    let isRunning = false;
    const runOnce = (): Promise<void> => {
      isRunning = true;
      return run();
    };
    try {
      await locks?.request(name, { signal: AbortSignal.timeout(patienceMs) }, runOnce);
    } catch {}
    if (!isRunning) await run();
  };
}
