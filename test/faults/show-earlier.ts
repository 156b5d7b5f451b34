import type { Locator } from 'playwright-core';

/** Has a thread that is longer than what is read at once show some more of itself, if it can; the next look finds it. */
export async function showEarlier(thread: Locator): Promise<void> {
  // At once: it goes when what was asked for before has come.
  await thread
    .getByRole('button', { name: 'Show earlier messages' })
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
}
