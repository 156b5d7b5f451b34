import { firstWords } from '../kit/first-words.ts';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { startLine, type Call, type Line } from '../kit/line.ts';
import { startProxyWithoutUpgrades } from '../kit/no-upgrades.ts';
import { holdClock, passTimeUntil, stopClock } from '../kit/page-clock.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { createVisitor } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let line: Line;
let site: HostPage;
let teammate: Teammate;
let page: Page;
/** WebSockets that stood, by address. */
let sockets: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  line = await startLine(Number(new URL(server.url).port));
  site = await serveHostPage(plainPage(line.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  sockets = [];
  page.on('websocket', (socket) =>
    socket.on('framereceived', () => sockets.push(new URL(socket.url()).host)),
  );
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await line.close();
  await server.destroy();
});

/** Of the conversation that was begun so. */
async function idOf(text: string): Promise<string> {
  for (const { id } of (await teammate.list()).conversations) {
    const { parts } = await teammate.thread(id);
    if (parts.some(({ blocks }) => firstWords(blocks) === text)) return id;
  }
  throw new Error(`Nobody said “${text}”.`);
}
async function answer(question: string, text: string): Promise<void> {
  await teammate.reply(await idOf(question), text);
}
/** As a tab that was behind another. */
async function setVisible(target: Page, state: 'visible' | 'hidden'): Promise<void> {
  await target.evaluate((next) => {
    Object.defineProperty(document, 'visibilityState', { value: next, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  }, state);
}
const connects = (target: Page) =>
  target.waitForResponse((response) => response.url().includes('/socket.io/') && response.ok());

describe('where WebSockets do not get through', () => {
  let proxy: Awaited<ReturnType<typeof startProxyWithoutUpgrades>>;
  beforeAll(async () => {
    proxy = await startProxyWithoutUpgrades(Number(new URL(server.url).port));
  });
  afterAll(() => proxy.close());

  test('S4 the widget polls, and hears at once what is said', async () => {
    const behind = await serveHostPage(plainPage(proxy.url));
    await page.goto(behind.url);
    const polls = connects(page);
    await widget(page).begin('Behind a proxy');
    await polls;
    await answer('Behind a proxy', 'Heard through it');
    await widget(page).thread.getByText('Heard through it').waitFor();
    await answer('Behind a proxy', 'And again');
    await widget(page).thread.getByText('And again').waitFor();
    expect(sockets).toEqual([]);
    expect(await widget(page).panel.getByText('No connection').count()).toBe(0);
    await behind.close();
  });

  test('S4 so does the console', async () => {
    const desk = consoleOf(page);
    await desk.signIn(proxy.url, owner);
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Knock knock');
    await desk.conversation('Knock knock').click();
    await desk.thread.getByText('Knock knock').waitFor();
    await visitor.reply(conversation.id, 'Still there?');
    await desk.thread.getByText('Still there?').waitFor();
    expect(sockets).toEqual([]);
  });
});

describe('where the feed does not get through at all', () => {
  test('S4 the widget asks from time to time, and counts as connected', async () => {
    await page.route('**/socket.io/**', (route) => route.abort('blockedbyclient'));
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await page.goto(site.url);
    await widget(page).begin('No feed');
    await answer('No feed', 'Asked for');
    await widget(page).thread.getByText('Asked for').waitFor({ timeout: 20_000 });
    await widget(page).panel.getByText('No connection').waitFor({ state: 'detached' });
    await widget(page).write('Got it');
    await expect
      .poll(async () => (await teammate.thread(await idOf('No feed'))).parts.length)
      .toBe(3);
  });

  test('S4 so does the console, and says that it waits for a connection', async () => {
    await page.route('**/socket.io/**', (route) => route.abort('blockedbyclient'));
    await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
    await holdClock(page);
    const desk = consoleOf(page);
    await desk.signIn(server.url, owner);
    const visitor = await createVisitor(server);
    await visitor.start('Nobody hears me');
    await passTimeUntil(page, desk.conversation('Nobody hears me'), 20);
    await passTimeUntil(page, page.getByText('Reconnecting…'), 30);
  });
});

describe('a line that has died without a word', () => {
  /** The page’s WebSocket goes on standing, and says nothing any more. */
  async function beginAndDie(text: string): Promise<void> {
    let call: Call | undefined;
    const forget = line.onceAsked(
      /^GET \/socket\.io\/\S+transport=websocket/,
      (asked) => (call = asked),
    );
    await page.goto(site.url);
    await widget(page).begin(text);
    await expect.poll(() => sockets.length).toBeGreaterThan(1);
    forget();
    must(call, 'the WebSocket').deafen();
  }

  test('S4 is made good when the page comes to the front', async () => {
    await beginAndDie('To the front');
    await setVisible(page, 'hidden');
    await answer('To the front', 'While you were away');
    expect(await widget(page).thread.getByText('While you were away').count()).toBe(0);
    await setVisible(page, 'visible');
    await widget(page).thread.getByText('While you were away').waitFor();
  });

  test('S4 is found out and made anew when the machine wakes from sleep', async () => {
    await page.clock.install();
    await beginAndDie('Good night');
    await answer('Good night', 'Good morning');
    // Longer than the server is silent between two of its pings, and waits for an answer.
    await page.clock.fastForward(50_000);
    await widget(page).thread.getByText('Good morning').waitFor({ timeout: 20_000 });
    await answer('Good night', 'Live again');
    await widget(page).thread.getByText('Live again').waitFor({ timeout: 20_000 });
  });
});

test('S4 when the network is back nobody waits for the next attempt', async () => {
  await page.clock.install();
  await page.goto(site.url);
  await widget(page).begin('In a tunnel');
  await expect.poll(() => sockets.length).toBeGreaterThan(1);
  await page.context().setOffline(true);
  await widget(page).panel.getByText('No connection').waitFor();
  await answer('In a tunnel', 'Out of it');
  // From now on nothing happens because its time has come.
  await stopClock(page);
  await page.context().setOffline(false);
  await widget(page).thread.getByText('Out of it').waitFor();
  await widget(page).panel.getByText('No connection').waitFor({ state: 'detached' });
});

test('S4 after a restart of the server widget and console have what happened meanwhile, and hear on', async () => {
  await page.goto(site.url);
  await widget(page).begin('Before the restart');
  const deskPage = await newPage(browser);
  const desk = consoleOf(deskPage);
  await desk.signIn(server.url, owner);
  await desk.conversation('Before the restart').click();
  await desk.thread.getByText('Before the restart').waitFor();
  const visitor = await createVisitor(server);

  // Both have a line into nothing while the server speaks with others.
  await Promise.all([page.context().setOffline(true), deskPage.context().setOffline(true)]);
  await server.stop();
  await server.start();
  await answer('Before the restart', 'Said meanwhile');
  await visitor.start('New meanwhile');
  await Promise.all([page.context().setOffline(false), deskPage.context().setOffline(false)]);

  await widget(page).thread.getByText('Said meanwhile').waitFor();
  await desk.thread.getByText('Said meanwhile').waitFor();
  await desk.conversation('New meanwhile').waitFor();
  await widget(page).write('Said after');
  await desk.thread.getByText('Said after').waitFor();
  await desk.answer('Answered after');
  await widget(page).thread.getByText('Answered after').waitFor();
  await deskPage.context().close();
});

test('S4 two tabs of a visitor keep in step: what one writes, hears and reads the other has too', async () => {
  await page.goto(site.url);
  await widget(page).begin('In step');
  const other = await page.context().newPage();
  await other.goto(site.url);
  await widget(other).openButton.click();
  await widget(other)
    .panel.getByRole('button', { name: /In step/ })
    .click();
  await widget(page).write('From the first');
  await widget(other).thread.getByText('From the first').waitFor();
  await widget(other).write('From the second');
  await widget(page).thread.getByText('From the second').waitFor();

  await widget(page).close();
  await widget(other).close();
  await answer('In step', 'For both');
  const unread = (target: Page) => target.getByLabel('1 unread');
  await Promise.all([unread(page).waitFor(), unread(other).waitFor()]);
  await widget(other).openButton.click();
  await widget(other).thread.getByText('For both').waitFor();
  await unread(page).waitFor({ state: 'detached' });
});
