import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { startLine, type Line } from '../kit/line.ts';
import { consoleOf } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let line: Line;
let robin: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  line = await startLine(Number(new URL(server.url).port));
  robin = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
});
afterEach(async () => {
  await page.context().close();
  line.set('open');
});
afterAll(async () => {
  await browser.close();
  await line.close();
  await server.destroy();
});

/** All lines that a browser has to a server: whatever is asked now waits for one. */
function takeAllLines(): Promise<void> {
  return page.evaluate(() => {
    for (let count = 0; count < 6; count += 1) fetch(`/healthz?${count}`).catch(() => {});
  });
}

test('T2 a conversation that was closed by the last press before the page was left is closed', async () => {
  const visitor = await createVisitor(server);
  const { id } = (await visitor.start('Thanks, that was all')).conversation;
  const desk = consoleOf(page);
  await desk.signIn(line.url, owner);
  await desk.conversation('Thanks, that was all').click();
  await desk.thread.getByText('Thanks, that was all').waitFor();
  line.set('stalled');
  await takeAllLines();
  await desk.close.click();
  await desk.reopen.waitFor();
  await page.goto('about:blank');
  line.set('open');
  await expect.poll(async () => (await robin.thread(id)).conversation.state).toBe('closed');
});
