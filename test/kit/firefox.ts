import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Page } from 'puppeteer-core';
import type { OtherPage, RunningBrowser } from './other-browser.ts';
import { describe } from './run-in-page.ts';

/** `FIREFOX_PATH`, else an installed one. */
export const firefoxAt = [
  process.env['FIREFOX_PATH'] ?? '',
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
].find(existsSync);

const patienceMs = 25_000;

/** Firefox, over WebDriver BiDi. */
export async function launchFirefox(): Promise<RunningBrowser> {
  // It writes beside its profile too, and whoever runs tests may have no home.
  const home = await mkdtemp(join(tmpdir(), 'foyer-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxAt ?? '',
    headless: true,
    env: { ...process.env, HOME: home, MOZ_HEADLESS: '1' },
  });
  return {
    async newPage() {
      const context = await browser.createBrowserContext();
      return toOtherPage(await context.newPage(), () => context.close());
    },
    async close() {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

function toOtherPage(page: Page, close: () => Promise<void>): OtherPage {
  const selector = (role: string, name: string) =>
    `>>> ::-p-aria([name="${name}"][role="${role}"])`;
  const find = (role: string, name: string) => page.$(selector(role, name));
  const click = (role: string, name: string) =>
    page.locator(selector(role, name)).setTimeout(patienceMs).click();

  return {
    async open(url) {
      await page.goto(url);
    },
    press: click,
    async type(role, name, text) {
      await click(role, name);
      await page.keyboard.type(text);
    },
    isThere: async (role, name) => (await find(role, name)) !== null,
    async textOf(role, name) {
      const element = await find(role, name);
      return (await element?.evaluate((found) => found.textContent ?? '')) ?? '';
    },
    async descriptionOf(role, name) {
      const element = await find(role, name);
      return (await element?.evaluate(describe)) ?? '';
    },
    evaluate: <Value>(expression: string) => page.evaluate(expression) as Promise<Value>,
    close,
  };
}
