import type { Locator, Page } from 'playwright-core';

/** From the next page on, time in this tab goes by itself as ever, and faster where a test says so. Its network and its machine know nothing of it. */
export async function holdClock(page: Page): Promise<void> {
  await page.clock.install();
}

/** What a page does when a network answers: time is not to run ahead of that. */
const answersWithinMs = 500;

/**
 * Lets time pass in the page until something is to be seen.
 * @param atMostS of the page's seconds
 */
export async function passTimeUntil(page: Page, seen: Locator, atMostS: number): Promise<void> {
  const isSeen = () =>
    seen.waitFor({ timeout: answersWithinMs }).then(
      () => true,
      () => false,
    );
  for (let passedS = 0; passedS < atMostS && !(await isSeen()); passedS += 4) {
    await page.clock.runFor(4_000);
  }
  await seen.waitFor();
}

/** From now on time in this tab stands still, but for what a test lets pass. */
export async function stopClock(page: Page): Promise<void> {
  const nowMs = () => page.evaluate(() => Date.now());
  // It goes on while that is being said; where it has gone further, it is refused, and stands all the same.
  await page.clock
    .pauseAt((await nowMs()) + 100)
    .catch(async () => page.clock.pauseAt(await nowMs()));
}
