import type { Page } from 'playwright-core';
import { settle } from './inspect/settle.ts';
import type { Scheme } from './variant.ts';

/** The page as it is, by day or by night; what moves stands at its beginning. */
export async function takePicture(page: Page, colorScheme: Scheme): Promise<Buffer> {
  await page.emulateMedia({ colorScheme });
  await settle(page);
  return page.screenshot({ animations: 'disabled', caret: 'hide' });
}
