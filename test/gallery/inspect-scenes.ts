import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../kit/browser.ts';
import { inspect } from './inspect/inspect.ts';
import { openPremises, type Premises } from './premises.ts';
import { toScenes, type Scene } from './scenes.ts';

/**
 * A test for each, one after the other on the same premises and in one browser.
 * @param whose stands in its name
 */
export function inspectScenes(whose: string, isWanted: (scene: Scene) => boolean): void {
  let browser: Browser;
  let premises: Premises;
  beforeAll(async () => {
    [browser, premises] = await Promise.all([launchBrowser(), openPremises()]);
  });
  afterAll(() => Promise.all([browser.close(), premises.close()]));

  for (const scene of toScenes(isWanted)) {
    test(`S5 ${whose}${scene.name}: axe finds nothing by day and by night, everything has a name and a size, 320 pixels are enough, and nothing has to move`, async () => {
      const look = async (page: Page) => {
        expect((await inspect(page)).join('\n')).toBe('');
      };
      await scene.play(browser, look, premises);
    });
  }
}
