/** Several tabs hear the same within this time. */
const togetherMs = 5_000;
/** So much a tab before somebody's eyes is ahead of the others. */
const headStartMs = 200;

/**
 * Runs something in one of this browser's tabs, the one in front if one is. Where the browser has no locks, each runs it.
 * @param name of what has happened, the same in every tab
 */
export async function speakAlone(
  window: Window,
  name: string,
  isVisible: boolean,
  run: () => void,
): Promise<void> {
  if (!isVisible) await after(window, headStartMs);
  const { locks } = window.navigator as Partial<Navigator>;
  if (!locks) return run();
  await locks
    .request(name, { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      run();
      await after(window, togetherMs);
    })
    // Pages in a sandbox may have none.
    .catch(run);
}

function after(window: Window, delayMs: number): Promise<void> {
  return new Promise((resolve) => window.setTimeout(resolve, delayMs));
}
