import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../kit/browser.ts';
import { inspect } from './inspect/inspect.ts';
import { toScenes } from './scenes.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const scenes = toScenes(
  ({ part, variant }) =>
    part === 'widget' && variant.device === 'desktop' && variant.language === 'en',
);

for (const scene of scenes) {
  test(`S5 ${scene.name}: axe finds nothing by day and by night, everything has a name and a size, 320 pixels are enough, and nothing has to move`, async () => {
    await scene.play(browser, async (page) => {
      expect((await inspect(page)).join('\n')).toBe('');
    });
  });
}
