import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let robin: Teammate;
let page: Page;
/** Of the three conversations, the oldest first. */
let ids: string[];

const texts = ['The crème lamp is broken', 'Do you ship to Norway?', 'A refund, please'];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  robin = await createTeammate(server);
  ids = [];
  for (const text of texts) {
    const visitor = await createVisitor(server);
    ids.push((await visitor.start(text)).conversation.id);
  }
});
beforeEach(async () => {
  page = await newPage(browser);
  await consoleOf(page).signIn(server.url, owner);
  await consoleOf(page).conversation('A refund').waitFor();
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

/** The row that has the focus. */
function focused(): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.textContent ?? null);
}

test('T2 a whole round by keys alone: move, open, note, reply, tag, priority, close, back', async () => {
  const desk = consoleOf(page);
  await page.keyboard.press('j');
  expect(await focused()).toContain('A refund');
  await page.keyboard.press('j');
  expect(await focused()).toContain('Norway');
  await page.keyboard.press('k');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await desk.thread.getByText('Do you ship to Norway?').waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('n');
  await page.keyboard.type('Ask the warehouse, e.g. jack');
  await page.keyboard.press('Control+Enter');
  await desk.thread.getByText('Ask the warehouse, e.g. jack').waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('r');
  await page.keyboard.type('We do');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Gladly');
  await page.keyboard.press('Control+Enter');
  await desk.thread.getByText('Gladly').waitFor();

  await page.keyboard.press('Escape');
  await page.keyboard.press('p');
  await page.getByRole('button', { name: 'Priority', exact: true, pressed: true }).waitFor();
  await page.keyboard.press('t');
  await page.keyboard.type('north');
  await page.keyboard.press('Enter');
  await desk.tags.getByText('north').waitFor();
  await page.keyboard.press('a');
  await page.keyboard.type('owner');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /Assign: Owner/ }).waitFor();
  await page.keyboard.press('e');
  await desk.reopen.waitFor();
  await page.keyboard.press('e');
  await desk.close.waitFor();
  await page.keyboard.press('z');
  await page.getByRole('combobox', { name: 'Snooze until' }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await page.getByText('No conversation chosen').waitFor();
  await expect.poll(focused).toContain('Gladly');

  await eventually(async () => {
    const { conversation } = await robin.thread(ids[1] ?? '');
    return conversation.is_priority && conversation.tag_ids.length === 1;
  });
});

test('T2 letters are letters while one types, and the help sheet says what they are otherwise', async () => {
  const desk = consoleOf(page);
  await desk.conversation('The crème lamp').click();
  await desk.reply.fill('');
  await desk.reply.pressSequentially('jkrnazeptso?');
  expect(await desk.reply.inputValue()).toBe('jkrnazeptso?');
  await desk.close.waitFor();
  expect(await desk.shortcuts.count()).toBe(0);

  await page.keyboard.press('Escape');
  await page.keyboard.press('?');
  await desk.shortcuts.waitFor();
  for (const text of ['Assign', 'Snooze', 'Close or reopen', 'Search from anywhere']) {
    await desk.shortcuts.getByText(text, { exact: true }).waitFor();
  }
  await page.keyboard.press('e');
  await page.keyboard.press('Escape');
  await desk.shortcuts.waitFor({ state: 'detached' });
  await desk.close.waitFor();
  await page.getByRole('button', { name: 'Keyboard shortcuts' }).click();
  await desk.shortcuts.waitFor();
});
