import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let browser: Browser;
let server: TestServer;
let page: Page;
const sites: HostPage[] = [];

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await Promise.all(sites.map((site) => site.close()));
  await server.destroy();
});

type Options = Parameters<Browser['newContext']>[0];
const phone: Options = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

async function visit(settings: object = {}, options: Options = {}): Promise<void> {
  const html = plainPage(server.url, { app_id: 'demo', ...settings });
  const wide = '<meta name="viewport" content="width=device-width, initial-scale=1">';
  const site = await serveHostPage(html.replace('<head>', `<head>${wide}`));
  sites.push(site);
  page = await newPage(browser, options);
  await page.goto(site.url);
  if (!('hide_default_launcher' in settings)) await widget(page).openButton.waitFor();
}
const isDark = (): Promise<boolean> =>
  widget(page).panel.evaluate((panel) => getComputedStyle(panel).colorScheme === 'dark');
const box = async (of: Locator) => must(await of.boundingBox(), 'its place');

test('S7 it is dark as the system is, and as the page says, also later', async () => {
  await visit({}, { colorScheme: 'dark' });
  await widget(page).openButton.click();
  await expect.poll(isDark).toBe(true);
  await page.emulateMedia({ colorScheme: 'light' });
  await expect.poll(isDark).toBe(false);
  await page.evaluate(`Intercom('update', { theme_mode: 'dark' })`);
  await expect.poll(isDark).toBe(true);
});

test('S7 the launcher’s icon stands out of any colour, and where the system forces its own', async () => {
  for (const [action_color, forcedColors] of [
    ['#ffffff', 'none'],
    ['oklch(0.9 0.2 100)', 'none'],
    ['#000000', 'none'],
    ['#6a6a6a', 'none'],
    ['#ffffff', 'active'],
  ] as const) {
    await visit({ action_color }, { forcedColors });
    const picture = await widget(page).openButton.screenshot({ animations: 'disabled' });
    const [middle, side] = await page.evaluate(
      async (bytes) => {
        const blob = new Blob([new Uint8Array(bytes)], { type: 'image/png' });
        const bitmap = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
        const context = canvas.getContext('2d');
        context?.drawImage(bitmap, 0, 0);
        const at = (x: number, y: number) => context?.getImageData(x, y, 1, 1).data[1] ?? 0;
        return [at(bitmap.width / 2, bitmap.height / 2 - 2), at(5, bitmap.height / 2)];
      },
      [...picture],
    );
    expect(Math.abs(must(middle, 'icon') - must(side, 'button')), action_color).toBeGreaterThan(80);
    if (forcedColors === 'none') await page.context().close();
  }
});

test('S7 a conversation takes more of the window and less again, and the next page remembers', async () => {
  await visit();
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  const { width } = await box(widget(page).panel);
  await page.getByRole('button', { name: 'Expand' }).click();
  await expect.poll(async () => (await box(widget(page).panel)).width).toBeGreaterThan(width + 200);
  await page.reload();
  await page.getByRole('button', { name: 'Shrink' }).click();
  await expect.poll(async () => (await box(widget(page).panel)).width).toBe(width);
});

test('S5 who comes back to the list finds the focus on the conversation they left', async () => {
  await visit();
  await widget(page).begin('Where is my order?');
  await page.getByRole('button', { name: 'Back' }).click();
  const row = page.getByRole('button', { name: /Where is my order/ });
  await expect.poll(() => row.evaluate((it) => it.matches(':focus'))).toBe(true);
});

test('S5 who has opened it by something of the page’s own finds the focus there when it closes', async () => {
  await visit({ custom_launcher_selector: '#help', hide_default_launcher: true });
  await page.evaluate(() => {
    const help = Object.assign(document.createElement('button'), {
      id: 'help',
      textContent: 'Help',
    });
    document.body.append(help);
    help.focus();
  });
  // Until somebody listens.
  await expect
    .poll(async () => {
      await page.keyboard.press('Enter');
      return widget(page).panel.isVisible();
    })
    .toBe(true);
  const focused = () => page.evaluate(() => document.activeElement?.id);
  await expect.poll(focused).toBe('intercom-container');
  await page.keyboard.press('Escape');
  await widget(page).panel.waitFor({ state: 'detached' });
  await expect.poll(focused).toBe('help');
});

test('S8 what is being written takes as much room as it needs, also when the messenger gets wider', async () => {
  await visit();
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  const height = async () => (await box(widget(page).message)).height;
  const low = await height();
  await widget(page).message.fill('A sentence that takes some lines. '.repeat(4));
  await expect.poll(height).toBeGreaterThan(low + 40);
  const narrow = await height();
  await page.getByRole('button', { name: 'Expand' }).click();
  await expect.poll(height).toBeLessThan(narrow);
  await widget(page).message.fill('');
  await expect.poll(height).toBe(low);
});

test('S6 on a phone it covers the screen, holds the page and the focus, and gives both back', async () => {
  await visit({}, phone);
  await widget(page).openButton.click();
  await expect
    .poll(() => box(widget(page).panel))
    .toMatchObject({ x: 0, y: 0, width: 390, height: 844 });
  const overflow = (): Promise<string> =>
    page.evaluate(() => getComputedStyle(document.documentElement).overflowY);
  await expect.poll(overflow).toBe('hidden');
  for (let step = 0; step < 12; step += 1) {
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('intercom-container');
  }
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await expect.poll(overflow).not.toBe('hidden');
});

/** A conversation fills the phone, and a finger may come. @returns a finger that is where it was last */
async function openOnPhone(settings: object = {}): Promise<(type: Touch, x?: number) => unknown> {
  await visit(settings, phone);
  await page.evaluate(`Intercom('showMessages')`);
  await page.getByRole('navigation').waitFor();
  await page.evaluate(`Intercom('showNewMessage')`);
  await page.getByRole('textbox').waitFor();
  // What phones need is there when the page is held.
  await expect
    .poll(() => page.evaluate(() => document.documentElement.style.overflow))
    .toBe('hidden');
  // It has grown to where the finger is.
  const moving = () =>
    page.locator('.panel').evaluate((it) => it.getAnimations({ subtree: true }).length);
  await expect.poll(moving).toBe(0);
  const session = await page.context().newCDPSession(page);
  return (type, x) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: x === undefined ? [] : [{ x, y: 300 }],
    });
}
type Touch = 'touchStart' | 'touchMove' | 'touchEnd';
const shiftOf = (of: Locator): Promise<number> =>
  of.evaluate((view) => new DOMMatrix(getComputedStyle(view).transform).e);

test.each([
  ['en', 4, 300],
  ['ar', 386, 90],
])(
  'S6 in %s a finger from the edge takes a conversation off the list, which is there all the while',
  async (language_override, from, to) => {
    const touch = await openOnPhone({ language_override });
    await touch('touchStart', from);
    for (let step = 1; step <= 8; step += 1)
      await touch('touchMove', from + ((to - from) * step) / 8);
    const over = page.locator('.view:not([inert])');
    const under = page.locator('.view[inert]');
    await expect.poll(async () => Math.abs(await shiftOf(over))).toBeGreaterThan(150);
    // What is beneath is further off, and comes along.
    expect(await under.getByRole('navigation', { includeHidden: true }).count()).toBe(1);
    expect(Math.sign(await shiftOf(under))).toBe(-Math.sign(to - from));
    await touch('touchEnd');
    await page.getByRole('textbox').waitFor({ state: 'detached' });
    await page.getByRole('navigation').waitFor();
    await expect.poll(() => shiftOf(page.locator('.view'))).toBe(0);
  },
);

test('S6 a finger that goes back, or not far enough, leaves the conversation where it was', async () => {
  const touch = await openOnPhone();
  await touch('touchStart', 4);
  for (const x of [60, 120, 160, 120, 80, 60]) await touch('touchMove', x);
  await page.locator('.view[inert]').waitFor({ state: 'attached' });
  await touch('touchEnd');
  await page.locator('.view[inert]').waitFor({ state: 'detached' });
  await page.getByRole('textbox').waitFor();
  await expect.poll(() => shiftOf(page.locator('.view'))).toBe(0);
});
