import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  await page.goto(site.url);
  await widget(page).openButton.waitFor();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** What has the focus, as its role, or its kind of element, and its name; shadow roots are looked into. */
function focused(): Promise<string> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (element === null) return 'nothing';
    const name = element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '';
    return `${element.getAttribute('role') ?? element.localName} ${name}`;
  });
}
/** Presses Tab until that has the focus. */
async function tabTo(name: string | RegExp): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    if ((await focused()).match(name) !== null) return;
    await page.keyboard.press('Tab');
  }
  expect.fail(`Tab does not lead to ${name}; at the end the focus was on ${await focused()}`);
}
/** How what has the focus is marked. */
function focusMark(): Promise<{ style: string; widthPx: number }> {
  return page.evaluate(() => {
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    // A field's mark may be around all that belongs to it.
    for (let one = element; one !== null; one = one.parentElement) {
      const { outlineStyle, outlineWidth } = getComputedStyle(one);
      if (outlineStyle !== 'none')
        return { style: outlineStyle, widthPx: parseFloat(outlineWidth) };
    }
    return { style: 'none', widthPx: 0 };
  });
}
/** Opens the messenger at a conversation that begins, without a mouse. */
async function beginByKeyboard(text: string): Promise<void> {
  const { panel, message, thread } = widget(page);
  await tabTo(/button Open messenger/);
  await page.keyboard.press('Enter');
  await panel.waitFor();
  await tabTo(/button.*Send us a message/);
  await page.keyboard.press('Enter');
  await message.waitFor();
  await expect.poll(focused).toMatch(/textarea Message/);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await thread.getByText('Sent', { exact: true }).waitFor();
}

test('S5 the main path by keyboard alone: open, write, hear the answer, go back, close', async () => {
  const { panel, thread, openButton, closeButton } = widget(page);
  await beginByKeyboard('Is the lamp dimmable?');
  // What was sent does not take the focus away from where the next is written.
  expect(await focused()).toMatch(/textarea Message/);

  const [conversation] = (await teammate.list()).conversations;
  await teammate.reply(`${conversation?.id}`, 'It is, down to a glow');
  await thread.getByText('It is, down to a glow').waitFor();
  // A log is announced politely by itself, unless somebody has turned that off.
  expect(await thread.getAttribute('aria-live')).not.toBe('off');
  expect(await thread.getByText(/^(?!You ).* said:$/).count()).toBe(1);
  expect(await focused()).toMatch(/textarea Message/);

  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await expect.poll(focused).toMatch(/button Open messenger/);
  expect(await openButton.getAttribute('aria-expanded')).toBe('false');

  await page.keyboard.press('Space');
  await panel.waitFor();
  expect(await closeButton.first().getAttribute('aria-expanded')).toBe('true');
  await expect.poll(async () => (await focused()).includes('Open messenger')).toBe(false);
});

test('S5 when the messenger opens, the focus goes into it, and Tab goes through it from its beginning', async () => {
  const { openButton, panel } = widget(page);
  await openButton.focus();
  await page.keyboard.press('Enter');
  await panel.waitFor();
  const isInside = () =>
    panel.evaluate((element) =>
      element.contains((element.getRootNode() as ShadowRoot).activeElement),
    );
  await expect.poll(isInside).toBe(true);

  const order: string[] = [];
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('Tab');
    if (!(await isInside())) break;
    order.push(await focused());
  }
  const at = (name: RegExp) => order.findIndex((one) => name.test(one));
  expect(at(/Send us a message/)).toBeGreaterThanOrEqual(0);
  expect(at(/^button Home/)).toBeGreaterThan(at(/Send us a message/));
  expect(at(/^button Messages/)).toBeGreaterThan(at(/^button Home/));
});

test('S5 with colours forced by the system, whatever has the focus is marked, and the messenger, its fields and bubbles have edges', async () => {
  await page.emulateMedia({ forcedColors: 'active' });
  const { panel, thread } = widget(page);
  await beginByKeyboard('Can you see me?');
  const edges = async (of: typeof panel) =>
    of.evaluate((element) => parseFloat(getComputedStyle(element).borderTopWidth));
  expect(await edges(panel)).toBeGreaterThanOrEqual(1);
  const bubble = thread.getByText('Can you see me?').locator('xpath=..');
  expect(await edges(bubble)).toBeGreaterThanOrEqual(1);
  for (let presses = 0; presses < 6; presses += 1) {
    await page.keyboard.press('Tab');
    if ((await focused()).startsWith('body')) continue;
    const { style, widthPx } = await focusMark();
    expect([await focused(), style === 'none' || widthPx < 1]).toEqual([await focused(), false]);
  }
});

test('S5 at four times its size (320 pixels are left) everything can be read and reached without scrolling sideways', async () => {
  await page.setViewportSize({ width: 320, height: 256 });
  const { panel, thread, send, message } = widget(page);
  await beginByKeyboard('A rather long question, of which I hope that it fits: '.repeat(4));
  for (const one of [panel, thread]) {
    const [needed = 0, there = 0] = await one.evaluate((element) => [
      element.scrollWidth,
      element.clientWidth,
    ]);
    expect(needed).toBeLessThanOrEqual(there);
  }
  await message.fill('One more thing');
  const box = await send.boundingBox();
  expect(box === null ? 0 : box.x + box.width).toBeLessThanOrEqual(320);
  expect(box === null ? 0 : box.y + box.height).toBeLessThanOrEqual(256);
});

test('S5 for whoever wants less motion nothing moves', async () => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await beginByKeyboard('Please keep still');
  const [conversation] = (await teammate.list()).conversations;
  const socket = await teammate.connect();
  const typing = widget(page).panel.getByText('is typing');
  await expect
    .poll(async () => {
      socket.emit('typing', { conversation_id: `${conversation?.id}` });
      return typing.isVisible();
    })
    .toBe(true);
  socket.close();
  const running = await widget(page).panel.evaluate(
    (panel) => (panel.getRootNode() as ShadowRoot).getAnimations().length,
  );
  expect(running).toBe(0);
});
