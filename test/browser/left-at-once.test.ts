import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { startLine, type Line } from '../kit/line.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let line: Line;
let site: HostPage;
let robin: Teammate;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  line = await startLine(Number(new URL(server.url).port));
  site = await serveHostPage(plainPage(line.url));
  robin = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await line.close();
  await server.destroy();
});

/**
 * All lines that a browser has to a server, without an answer: whatever is asked now waits for one, until the page is left. What bears cookies has lines
 * of its own.
 */
async function takeAllLines(credentials: 'include' | 'omit'): Promise<void> {
  const taken = [1, 2, 3, 4, 5, 6].map(
    (number) =>
      new Promise<void>((resolve) => {
        line.onceAsked(new RegExp(`^GET /healthz\\?${number} `), (call) => {
          call.deafen();
          resolve();
        });
      }),
  );
  await page.evaluate(
    ([url, of]) => {
      for (let number = 1; number <= 6; number += 1)
        fetch(`${url}/healthz?${number}`, { mode: 'no-cors', credentials: of }).catch(() => {});
    },
    [line.url, credentials] as const,
  );
  await Promise.all(taken);
}

test('T2 a conversation that was closed by the last press before the page was left is closed', async () => {
  const visitor = await createVisitor(server);
  const { id } = (await visitor.start('Thanks, that was all')).conversation;
  const desk = consoleOf(page);
  await desk.signIn(line.url, owner);
  await desk.conversation('Thanks, that was all').click();
  await desk.thread.getByText('Thanks, that was all').waitFor();
  await takeAllLines('include');
  await desk.close.click();
  await desk.reopen.waitFor();
  await page.goto('about:blank');
  await expect.poll(async () => (await robin.thread(id)).conversation.state).toBe('closed');
});

test('S8 an answer that was read just before the page was left is read on the next', async () => {
  await page.goto(site.url);
  await Promise.all([page.waitForEvent('websocket'), widget(page).begin('Is it in stock?')]);
  const { id } = must((await robin.list()).conversations[0], 'the conversation');
  await robin.reply(id, 'It is');
  await widget(page).thread.getByText('It is', { exact: true }).waitFor();
  const readPosition = async () => (await robin.thread(id)).conversation.contact_read_position;
  await expect.poll(readPosition).toBe(2);
  await takeAllLines('omit');
  await robin.reply(id, 'Two of them');
  await widget(page).thread.getByText('Two of them').waitFor();
  await page.goto('about:blank');
  await expect.poll(readPosition).toBe(3);
});
