import type { Browser, CDPSession, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { raiseKeyboard } from '../kit/soft-keyboard.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let browser: Browser;
let server: TestServer;
let site: HostPage;
let teammate: Teammate;
let page: Page;
let cdp: CDPSession;

const screen = { width: 390, height: 780 };

beforeAll(async () => {
  [browser, server] = await Promise.all([launchBrowser(), startTestServer()]);
  const head =
    '<head><meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover"><style>body{height:3000px}</style>';
  site = await serveHostPage(plainPage(server.url).replace('<head>', head));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser, { viewport: screen, isMobile: true, hasTouch: true });
  cdp = await page.context().newCDPSession(page);
  await page.goto(site.url);
  await widget(page).openButton.waitFor();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

const edges = async (of: Locator): Promise<{ top: number; bottom: number }> => {
  const { y, height } = must(await of.boundingBox(), 'its place');
  return { top: y, bottom: y + height };
};
/** What only phones need is there. */
const whenCovered = async (): Promise<void> => {
  const overflow = () => page.evaluate(() => document.documentElement.style.overflow);
  await expect.poll(overflow).toBe('hidden');
};

/** A conversation that is longer than the screen. @returns what was said last */
async function talk(): Promise<Locator> {
  const { thread } = widget(page);
  await widget(page).begin('Do you repair lamps?');
  const [conversation] = (await teammate.list()).conversations;
  for (let line = 1; line <= 14; line += 1)
    await teammate.reply(must(conversation, 'it').id, `Line ${line}`);
  const last = thread.getByText('Line 14', { exact: true });
  await last.waitFor();
  await whenCovered();
  return last;
}

test('S6 a keyboard over the page leaves the composer above it and the newest message in sight', async () => {
  const last = await talk();
  const { message, panel, back } = widget(page);
  await message.focus();
  await raiseKeyboard(page, 330, 60);
  const bottom = 60 + screen.height - 330;
  // At once: what follows slowly is behind the keyboard meanwhile.
  expect(await edges(panel)).toEqual({ top: 60, bottom });
  await expect.poll(async () => (await edges(message)).bottom).toBeLessThanOrEqual(bottom);
  const field = await edges(message);
  await expect.poll(async () => (await edges(last)).bottom).toBeLessThan(field.top);
  expect((await edges(back)).top).toBeGreaterThanOrEqual(60);
  await raiseKeyboard(page, 0);
  await expect.poll(() => edges(panel)).toEqual({ top: 0, bottom: screen.height });
  await expect.poll(async () => (await edges(last)).bottom).toBeGreaterThan(screen.height / 2);
});

test('S6 a keyboard that makes the page smaller leaves as much', async () => {
  const last = await talk();
  const { message } = widget(page);
  await message.focus();
  await page.setViewportSize({ ...screen, height: 420 });
  await expect.poll(async () => (await edges(message)).bottom).toBeLessThanOrEqual(420);
  const field = await edges(message);
  await expect.poll(async () => (await edges(last)).bottom).toBeLessThan(field.top);
});

interface Insets {
  top?: number;
  right?: number;
  bottom?: number;
  left?: number;
}

/** Notches and bars from now on. @returns looks that nothing which is to be pressed or filled in lies under them */
async function keepFree(insets: Insets) {
  await cdp.send('Emulation.setSafeAreaInsetsOverride', { insets });
  const { top = 0, right = 0, bottom = 0, left = 0 } = insets;
  const { width, height } = must(page.viewportSize(), 'its size');
  return async (pressed: Locator, what: string): Promise<void> => {
    async function under(): Promise<unknown[]> {
      const all = await Promise.all((await pressed.all()).map((one) => one.boundingBox()));
      expect(all.length).toBeGreaterThan(0);
      const boxes = all.map((box) => must(box, 'its place'));
      return boxes.filter(
        ({ x, y, ...box }) =>
          y < top || x < left || y + box.height > height - bottom || x + box.width > width - right,
      );
    }
    await expect.poll(under, { message: what }).toEqual([]);
  };
}

/** From view to view. */
async function lookAround(look: (pressed: Locator, what: string) => Promise<void>): Promise<void> {
  const { openButton, panel, sendUsAMessage, back, message } = widget(page);
  const pressedIn = (where: Locator): Locator =>
    where.locator('button:visible, a:visible, textarea:visible, input:visible');
  await look(openButton, 'launcher');
  await openButton.click();
  await sendUsAMessage.waitFor();
  await look(pressedIn(panel), 'home');
  await sendUsAMessage.click();
  await message.waitFor();
  await look(pressedIn(panel), 'conversation');
  await panel.getByRole('button', { name: 'Insert an emoji' }).click();
  const emoji = panel.getByRole('dialog', { name: 'Emoji', exact: true });
  // As a whole: in it there is more than is to be seen at a time.
  await look(emoji.or(message), 'emoji');
  await back.click();
  await panel.getByRole('button', { name: 'Messages' }).click();
  await panel.getByRole('heading', { name: 'Messages' }).waitFor();
  await look(pressedIn(panel), 'messages');
}

test('S6 nothing that is to be pressed or filled in lies under a notch or the bar at the bottom', async () => {
  await lookAround(await keepFree({ top: 47, bottom: 34 }));
});

test('S6 held sideways it covers the screen as well, and nothing lies under a notch at the side', async () => {
  const sideways = { width: 780, height: 360 };
  await page.setViewportSize(sideways);
  await lookAround(await keepFree({ left: 47, right: 47, bottom: 21 }));
  await whenCovered();
  const { panel, message } = widget(page);
  expect(await panel.boundingBox()).toEqual({ x: 0, y: 0, ...sideways });
  await panel.getByRole('button', { name: 'Send us a message' }).click();
  // Smaller, and browsers zoom in on it.
  const sizeOf = (field: HTMLElement | SVGElement) => getComputedStyle(field).fontSize;
  expect(await message.evaluate(sizeOf)).toBe('16px');
  await page.setViewportSize(screen);
  await expect.poll(() => panel.boundingBox()).toEqual({ x: 0, y: 0, ...screen });
  await panel.getByRole('button', { name: 'Close', exact: true }).click();
  await panel.waitFor({ state: 'detached' });
});

test('S6 the page behind does not scroll with a finger on the messenger, and does afterwards', async () => {
  const scrollY = () => page.evaluate(() => window.scrollY);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', y?: number) =>
    cdp.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: y === undefined ? [] : [{ x: 195, y }],
    });
  const swipe = async (from: number, to: number): Promise<void> => {
    await touch('touchStart', from);
    for (let step = 1; step <= 15; step += 1)
      await touch('touchMove', from + ((to - from) * step) / 15);
    await touch('touchEnd');
  };
  await page.evaluate(() => window.scrollTo(0, 500));
  await talk();
  // From the end of the thread on down, where there is nothing of it left to scroll.
  await swipe(600, 300);
  expect(await scrollY()).toBe(500);
  // Nor from where nothing scrolls at all.
  await swipe(32, 400);
  expect(await scrollY()).toBe(500);
  await page.getByRole('button', { name: 'Close', exact: true }).click();
  await widget(page).panel.waitFor({ state: 'detached' });
  await expect.poll(() => page.evaluate(() => document.documentElement.style.overflow)).toBe('');
  expect(await scrollY()).toBe(500);
  await swipe(600, 300);
  await expect.poll(scrollY).toBeGreaterThan(500);
});
