import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
beforeEach(async () => {
  server = await startTestServer();
  const viewport = { width: 320, height: 640 };
  page = await newPage(browser, { viewport, isMobile: true, hasTouch: true });
  await consoleOf(page).signIn(server.url, owner);
});
afterEach(async () => {
  await page.context().close();
  await server.destroy();
});
afterAll(() => browser.close());

const button = (name: string) => page.getByRole('button', { name, exact: true });
const hasFocus = (one: Locator) => one.evaluate((element) => element === document.activeElement);
const width = () => page.evaluate(() => document.documentElement.scrollWidth);

async function openFromList(text: string): Promise<void> {
  const visitor = await createVisitor(server);
  await visitor.start(text);
  await consoleOf(page).conversation(text).click();
  await consoleOf(page).thread.getByText(text).waitFor();
}

test('T2 on a phone list, conversation and person are screens: each has its way back, and the focus goes along', async () => {
  const desk = consoleOf(page);
  await openFromList('From a small screen');
  await desk.list.waitFor({ state: 'hidden' });
  await button('Person').click();
  await button('Close person').waitFor();
  await desk.thread.waitFor({ state: 'hidden' });
  await eventually(() => hasFocus(button('Close person')));
  expect(await width()).toBe(320);

  await page.goBack();
  await desk.thread.waitFor();
  await eventually(() => hasFocus(button('Person')));
  await button('Person').click();
  await button('Close person').click();
  await desk.thread.waitFor();
  await eventually(() => hasFocus(button('Person')));
  await button('Back').click();
  await desk.list.waitFor();
  await eventually(() => hasFocus(desk.conversation('From a small screen')));
  await desk.thread.waitFor({ state: 'hidden' });
});

test('T2 what is written stays in sight where a keyboard leaves little room, in a field that no browser enlarges', async () => {
  const desk = consoleOf(page);
  await openFromList('Is it in stock?');
  await desk.reply.focus();
  await page.setViewportSize({ width: 320, height: 300 });
  await desk.reply.fill('It is.');
  await eventually(async () => {
    const send = await desk.sendReply.boundingBox();
    return send !== null && send.y + send.height <= 300;
  });
  await desk.thread.getByText('Is it in stock?').waitFor();
  const size = await desk.reply.evaluate((field) => getComputedStyle(field).fontSize);
  expect(size).toBe('16px');
});

test('S5 T2 enlarged four times, a conversation is read and answered, and a dialog filled in', async () => {
  const desk = consoleOf(page);
  await openFromList('Can you read this?');
  await page.setViewportSize({ width: 320, height: 256 });
  const message = desk.thread.getByText('Can you read this?');
  await message.scrollIntoViewIfNeeded();
  const whole = (one: Locator) =>
    one.evaluate((element) => {
      const { left, top, width: wide, height } = element.getBoundingClientRect();
      const middle = document.elementFromPoint(left + wide / 2, top + height / 2);
      return element.contains(middle) && top >= 0 && top + height <= innerHeight;
    });
  await eventually(() => whole(message));
  const { height = 0 } = (await desk.thread.boundingBox()) ?? {};
  expect(height).toBeGreaterThanOrEqual(150);
  await desk.close.scrollIntoViewIfNeeded();
  expect(await whole(desk.close)).toBe(true);
  await desk.answer('I can.');
  await desk.thread.getByText('I can.').waitFor();
  expect(await width()).toBe(320);

  await page.goto(`${server.url}/console/settings/saved-replies`);
  await button('New saved reply').first().click();
  const dialog = page.getByRole('dialog', { name: 'New saved reply' });
  for (const name of ['Title', 'Text']) {
    const field = dialog.getByRole('textbox', { name });
    await field.fill('On my way');
    expect(await field.evaluate((one) => one.getBoundingClientRect().height)).toBeGreaterThan(30);
  }
  const save = dialog.getByRole('button', { name: 'Save' });
  await save.scrollIntoViewIfNeeded();
  expect(await whole(save)).toBe(true);
  await save.click();
  await page.getByText('On my way').first().waitFor();
});

test('T4 on a phone every page of the settings is two presses away, and none is wider than the screen', async () => {
  await page.goto(`${server.url}/console/settings/account`);
  const pages = page.getByRole('navigation', { name: 'Settings' });
  await button('Settings menu').click();
  const names = await pages.getByRole('link').allInnerTexts();
  expect(names.length).toBeGreaterThan(8);
  await page.keyboard.press('Escape');
  await pages.waitFor({ state: 'hidden' });
  await eventually(() => hasFocus(button('Settings menu')));
  for (const name of names.filter((one) => one !== 'Your account')) {
    await button('Settings menu').click();
    await pages.getByRole('link', { name, exact: true }).click();
    const heading = page.getByRole('heading', { level: 1, name, exact: true });
    await heading.waitFor();
    await pages.waitFor({ state: 'hidden' });
    await eventually(() => hasFocus(heading));
    expect(await width()).toBe(320);
  }
  await button('Settings menu').click();
  await button('Conversations').click();
  await consoleOf(page).search.waitFor();
});
