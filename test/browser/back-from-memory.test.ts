import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let page: Page;
let openSockets: number;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  openSockets = 0;
  page.on('websocket', (socket) => {
    openSockets += 1;
    socket.on('close', () => (openSockets -= 1));
  });
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** Headless Chromium keeps no pages in its memory: so what it tells a page that goes there and comes back is told by the test. */
function tell(name: 'pagehide' | 'pageshow'): Promise<unknown> {
  return page.evaluate(
    (type) => dispatchEvent(new PageTransitionEvent(type, { persisted: true })),
    name,
  );
}
const isShown = () => widget(page).thread.getByText('My secret').isVisible();

async function beginAndLeave(): Promise<string> {
  await page.goto(site.url);
  await widget(page).begin('My secret');
  await expect.poll(() => openSockets).toBe(1);
  const [conversation] = (await teammate.list()).conversations;
  expect(await isShown()).toBe(true);
  await tell('pagehide');
  return conversation?.id ?? '';
}

test('V13 a page goes into the browser’s memory without a socket, and with nothing to be seen', async () => {
  await beginAndLeave();
  expect(await isShown()).toBe(false);
  expect(await widget(page).panel.isVisible()).toBe(false);
  await expect.poll(() => openSockets).toBe(0);
});

test('V13 when it comes back after the session has ended nothing of it is shown before it is known who is there', async () => {
  await beginAndLeave();
  await page.context().clearCookies();
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    void page.route('**/messenger/ping', async (route) => {
      resolve();
      await new Promise<void>((go) => (answer = go));
      await route.continue();
    });
  });
  await tell('pageshow');
  await asked;
  expect(await widget(page).panel.isVisible()).toBe(false);
  answer();
  await widget(page).sendUsAMessage.waitFor();
  expect(await page.getByText('My secret').count()).toBe(0);
  expect(openSockets).toBe(0);
});

test('S4 when it comes back to its session it is as it was, has what was said meanwhile, and hears on', async () => {
  const conversationId = await beginAndLeave();
  await teammate.reply(conversationId, 'Welcome back');
  await tell('pageshow');
  expect(await isShown()).toBe(true);
  await widget(page).thread.getByText('Welcome back').waitFor();
  await expect.poll(() => openSockets).toBe(1);
  await teammate.reply(conversationId, 'Can you hear me?');
  await widget(page).thread.getByText('Can you hear me?').waitFor();
});

test('T2 a console goes there hidden, and is loaded anew when it comes back', async () => {
  const visitor = await createVisitor(server);
  await visitor.start('For teammates only');
  const desk = consoleOf(page);
  await desk.signIn(server.url, owner);
  await desk.conversation('For teammates only').waitFor();
  await tell('pagehide');
  expect(await desk.conversation('For teammates only').isVisible()).toBe(false);
  await page.context().clearCookies();
  await tell('pageshow');
  await page.getByRole('button', { name: 'Sign in' }).waitFor();
  expect(await page.getByText('For teammates only').count()).toBe(0);
});
