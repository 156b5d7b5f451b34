import type { Page } from 'playwright-core';
import { schemes, type Scheme } from './variant.ts';

/** The page as it is, by day and by night; what moves stands at its beginning. */
export async function takePictures(page: Page): Promise<Record<Scheme, Buffer>> {
  const pictures: Partial<Record<Scheme, Buffer>> = {};
  for (const colorScheme of schemes) {
    await page.emulateMedia({ colorScheme });
    pictures[colorScheme] = await page.screenshot({ animations: 'disabled', caret: 'hide' });
  }
  return pictures as Record<Scheme, Buffer>;
}
