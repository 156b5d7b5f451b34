import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  server = await startTestServer();
  page = await newPage(browser, { colorScheme: 'light' });
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(async () => {
  await page.context().close();
  await server.destroy();
});
afterAll(() => browser.close());

const account = () => page.getByRole('button', { name: /^Account/ });
const choice = (name: string) => page.getByRole('menuitemradio', { name });

async function isDark(): Promise<boolean> {
  const light = await page.evaluate(() => {
    const [red = 0] = (getComputedStyle(document.body).backgroundColor.match(/\d+/g) ?? []).map(
      Number,
    );
    return red;
  });
  return light < 128;
}

test('T2 the console is as the system is until the teammate chooses, and stays as they chose', async () => {
  expect(await isDark()).toBe(false);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await isDark()).toBe(true);

  await account().click();
  await choice('Light').click();
  expect(await isDark()).toBe(false);
  await page.reload();
  await account().click();
  expect(await choice('Light').getAttribute('aria-checked')).toBe('true');
  expect(await isDark()).toBe(false);

  await choice('System').click();
  expect(await isDark()).toBe(true);
});

test('T2 who is at this browser again finds their theme before they have signed in', async () => {
  await account().click();
  await choice('Dark').click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  await page.reload();
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await isDark()).toBe(true);
});

test('T2 the theme is chosen by keys alone, and the focus goes back to the button', async () => {
  await account().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  expect(await choice('Dark').getAttribute('aria-checked')).toBe('true');
  expect(await isDark()).toBe(true);
  await page.keyboard.press('Escape');
  expect(await account().evaluate((one) => one === document.activeElement)).toBe(true);
});
