import type { Page } from 'playwright-core';

/** Brings what is on its way to its end, also in shadow roots: what fades from day to night is neither in between. What never ends goes on. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // What changes begins with the next frame.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const roots: (Document | ShadowRoot)[] = [document];
    for (const root of roots) {
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) roots.push(shadowRoot);
      for (const animation of root.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
      }
    }
  });
}
