import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { setVisibility, widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;
let id: string;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  await page.goto(site.url);
  await widget(page).begin('What is new?');
  const [conversation] = (await teammate.list()).conversations;
  ({ id } = must(conversation, 'the conversation'));
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

async function say(count: number): Promise<void> {
  for (let line = 1; line <= count; line += 1) await teammate.reply(id, `Line ${line}`);
}
/** How far below the upper edge of what is on show the line above what is new stands. */
async function lineTop(): Promise<number> {
  const { thread } = widget(page);
  const line = thread.getByText('New', { exact: true });
  const [of, log] = await Promise.all([line.boundingBox(), thread.boundingBox()]);
  return must(of, 'the line').y - must(log, 'the log').y;
}
const below = () =>
  widget(page).thread.evaluate(({ scrollHeight, scrollTop, clientHeight }) =>
    Math.round(scrollHeight - scrollTop - clientHeight),
  );

test('S8 a conversation opens where reading stopped, and the end is one press away', async () => {
  await page.goto('about:blank');
  await say(30);
  await page.goto(site.url);
  const { thread, panel } = widget(page);
  await thread.getByText('New', { exact: true }).waitFor();
  await expect.poll(lineTop).toBeLessThan(60);
  expect(await lineTop()).toBeGreaterThanOrEqual(0);
  expect(await below()).toBeGreaterThan(200);

  await panel.getByRole('button', { name: 'Jump to the newest message' }).click();
  await expect.poll(below).toBeLessThan(2);
  // Read once, it is read: what comes now is seen at the end.
  await teammate.reply(id, 'And one more');
  await thread.getByText('And one more').waitFor();
  await expect.poll(below).toBeLessThan(2);
});

test('S8 where all that is new fits, a conversation opens at its end, however small the panel is while it opens', async () => {
  await say(20);
  await widget(page).thread.getByText('Line 20').waitFor();
  // What was read is known to the server, for the next page.
  await expect
    .poll(async () => {
      const { conversation, parts } = await teammate.thread(id);
      return conversation.contact_read_position === parts.at(-1)?.public_position;
    })
    .toBe(true);
  await page.goto('about:blank');
  await say(2);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Animation.enable');
  await devTools.send('Animation.setPlaybackRate', { playbackRate: 0.1 });
  await page.goto(site.url);
  await widget(page).thread.getByText('New', { exact: true }).waitFor();
  await expect.poll(below).toBeLessThan(2);
});

test('S8 who comes back to the tab finds what was said meanwhile from its beginning', async () => {
  await setVisibility(page, 'hidden');
  await say(30);
  await widget(page).thread.getByText('Line 30').waitFor();
  await setVisibility(page, 'visible');
  await expect.poll(lineTop).toBeLessThan(60);
  expect(await below()).toBeGreaterThan(200);
});
