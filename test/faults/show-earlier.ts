import type { Locator } from 'playwright-core';

/** Has a thread that is longer than what is read at once show some more of itself, if it can; the next look finds it. */
export async function showEarlier(thread: Locator): Promise<void> {
  // At once: it goes when what was asked for before has come.
  await thread
    .getByRole('button', { name: 'Show earlier messages' })
    .evaluateAll((buttons) => buttons.forEach((button) => (button as HTMLElement).click()));
}

/** What a thread shows from its top to its end. Of a long one only what is near is there: it is gone through, and left at its end. */
export function readThrough(thread: Locator): Promise<string[]> {
  return thread.evaluate(async (log) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    const pages = new Map<Element, string[]>();
    const read = (): void => {
      for (const page of log.querySelectorAll('[data-page]')) {
        const texts = [...page.querySelectorAll('p')].map(({ textContent }) => textContent ?? '');
        if (page.childElementCount > 0) pages.set(page, texts);
      }
    };
    log.scrollTop = 0;
    for (let isAtEnd = false; !isAtEnd;) {
      for (let times = 0; times < 3; times += 1) await frame();
      read();
      isAtEnd = log.scrollTop + log.clientHeight > log.scrollHeight - 2;
      log.scrollTop += log.clientHeight;
    }
    return [...log.querySelectorAll('[data-page]')].flatMap((page) => pages.get(page) ?? []);
  });
}
