import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
});
beforeEach(async () => {
  page = await newPage(browser, { viewport: { width: 1280, height: 900 }, forcedColors: 'active' });
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

const outline = (one: Locator) =>
  one.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle === 'none' ? 0 : parseFloat(outlineWidth);
  });
const background = (one: Locator) =>
  one.evaluate((element) => getComputedStyle(element).backgroundColor);

test('S5 where the system chooses the colours, what is on, chosen and focused is still told from the rest', async () => {
  await page.goto(`${server.url}/console/settings/account`);
  const menu = page.getByRole('navigation', { name: 'Settings' });
  expect(await outline(menu.getByRole('link', { name: 'Your account' }))).toBeGreaterThan(0);
  expect(await outline(menu.getByRole('link', { name: 'Tags' }))).toBe(0);

  const away = page.getByRole('switch', { name: 'Away' });
  const off = await background(away);
  await away.click();
  await expect.poll(() => background(away)).not.toBe(off);
  await away.click();

  const [name, password] = [
    page.getByRole('textbox', { name: 'Your name' }),
    page.getByRole('textbox', { name: 'Current password' }),
  ];
  await name.focus();
  expect(await outline(name)).toBeGreaterThan(0);
  expect(await outline(password)).toBe(0);

  // Cards are told apart by their lines, for shadows are not there.
  const card = page.getByRole('region', { name: 'Profile' });
  expect(await card.evaluate((one) => getComputedStyle(one).borderTopWidth)).toBe('1px');
});
