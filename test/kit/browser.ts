import sparticuz from '@sparticuz/chromium';
import { existsSync } from 'node:fs';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';

const installedAt = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:/Program Files/Google/Chrome/Application/chrome.exe',
];

/**
 * A real browser, with nothing installed by hand: `CHROME_PATH`, else an installed one, else the one that comes as a package.
 * @param without arguments that Playwright adds by itself
 */
export async function launchBrowser(
  more: readonly string[] = [],
  without: string[] = [],
): Promise<Browser> {
  const installed = process.env['CHROME_PATH'] || installedAt.find(existsSync);
  const args = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...more,
  ];
  // Chromium refuses its sandbox to root, who is who runs in containers.
  if (process.getuid?.() === 0) args.push('--no-sandbox');
  const executablePath = installed ?? (await sparticuz.executablePath());
  return chromium.launch({ executablePath, args, headless: true, ignoreDefaultArgs: without });
}

/** Nothing here takes longer: a test that waits for what does not come says so soon. */
const patienceMs = 20_000;

/** A browser profile of its own. */
export async function newContext(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(patienceMs);
  return context;
}

/** A page in a browser profile of its own. */
export async function newPage(browser: Browser, options?: BrowserContextOptions): Promise<Page> {
  return (await newContext(browser, options)).newPage();
}
