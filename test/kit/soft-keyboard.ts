import type { Page } from 'playwright-core';

/**
 * Lays a keyboard over the lower end of the page, as iOS does: the page keeps its size, and only what is seen of it is less. No browser that can be
 * driven has one, so `visualViewport` says what that of a phone would.
 * @param px its height; 0 takes it away
 * @param pushedPx so far the page has been pushed up, to show what has the focus
 */
export function raiseKeyboard(page: Page, px: number, pushedPx = 0): Promise<void> {
  return page.evaluate(
    ([height, offsetTop]) => {
      const seen = window.visualViewport;
      if (seen === null) throw new Error('no visual viewport');
      Object.defineProperties(seen, {
        height: { value: window.innerHeight - height, configurable: true },
        offsetTop: { value: offsetTop, configurable: true },
      });
      seen.dispatchEvent(new Event('resize'));
      seen.dispatchEvent(new Event('scroll'));
    },
    [px, pushedPx] as const,
  );
}
