import type { Page } from 'playwright-core';
import { schemes, type Size } from '../variant.ts';
import { findWithAxe } from './axe.ts';
import { isKnown } from './known.ts';
import { measure } from './measure.ts';
import { settle } from './settle.ts';

/** What a window of 1280 pixels has at four times its size: WCAG 2.2, 1.4.10. */
const zoomed: Size = { width: 320, height: 256 };

/**
 * Looks at what is on show by day and by night, magnified four times, and without motion.
 * @returns what is wrong, a line each
 */
export async function inspect(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of schemes) {
    // Colours that fade into each other are neither in between.
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await settle(page);
    found.push(...say(colorScheme, await findWithAxe(page, colorScheme)));
  }
  const { nameless, small, moving } = await page.evaluate(measure);
  found.push(
    ...say('without a name', nameless),
    ...say('under 24 pixels', small),
    ...say('moves all the same', moving),
  );

  await page.setViewportSize(zoomed);
  await settle(page);
  const { wide, zooming } = await page.evaluate(measure);
  found.push(
    ...say('wider than 320 pixels', wide),
    ...say('under 16 pixels, and zoomed into', zooming),
  );
  return found.filter((fault) => !isKnown(fault));
}

function say(what: string, where: readonly string[]): string[] {
  return where.map((one) => `${what}: ${one}`);
}
