import type { Page } from 'playwright-core';

/** Brings what is on its way to its end, also in shadow roots: what fades from day to night is neither in between. What never ends goes on. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const twoFrames = () =>
      new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) roots.push(shadowRoot);
    }
    const onTheirWay = () =>
      roots
        .flatMap((root) => root.getAnimations())
        .filter(
          ({ effect, playState }) =>
            playState !== 'finished' && effect?.getComputedTiming().endTime !== Infinity,
        );
    // What changes begins with the next frame, and what that changes with the next but one.
    do {
      for (const animation of onTheirWay()) animation.finish();
      await twoFrames();
    } while (onTheirWay().length > 0);
  });
}
