import { firstWords } from '../kit/first-words.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { keptEntries, unsentCount } from '../kit/kept-in-browser.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  page = await newPage(browser);
  context = page.context();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

/** What the server has of the conversation in which this was said: all that was said, in order. */
async function saidWith(text: string): Promise<string[]> {
  for (const { id } of (await teammate.list()).conversations) {
    const { parts } = await teammate.thread(id);
    const said = parts.map(({ blocks }) => firstWords(blocks) ?? '');
    if (said.includes(text)) return said;
  }
  return [];
}
async function hasArrived(...texts: string[]): Promise<void> {
  await expect.poll(() => saidWith(must(texts[0], 'a text')), { timeout: 20_000 }).toEqual(texts);
}
async function begin(target = page): Promise<void> {
  await widget(target).openButton.click();
  await widget(target).sendUsAMessage.click();
}
/** Waits until the browser has it, as the last of so many. */
async function waits(target: Page, text: string, count = 1): Promise<void> {
  await widget(target).thread.getByText(text).waitFor();
  await widget(target).thread.getByText('Still sending…').first().waitFor();
  await expect.poll(() => unsentCount(target)).toBe(count);
}
async function newTab(): Promise<Page> {
  const tab = await context.newPage();
  await tab.goto(site.url);
  return tab;
}

test('S4 a visitor’s very first messages, written offline in a tab that was closed, are sent from the next page, untouched', async () => {
  await Promise.all([page.waitForResponse('**/messenger/ping'), page.goto(site.url)]);
  await begin();
  await widget(page).message.waitFor();
  await context.setOffline(true);
  for (const count of [1, 2, 3]) {
    await widget(page).write(`Offline ${count}`);
    await waits(page, `Offline ${count}`, count);
  }
  await page.close();
  await context.setOffline(false);
  await newTab();
  await hasArrived('Offline 1', 'Offline 2', 'Offline 3');
});

test('S4 a reply written offline in a tab that was closed follows what was there', async () => {
  await page.goto(site.url);
  await widget(page).begin('Before');
  await context.setOffline(true);
  await widget(page).write('In between');
  await waits(page, 'In between');
  await page.close();
  await context.setOffline(false);
  const tab = await newTab();
  await hasArrived('Before', 'In between');
  await widget(tab).openButton.click();
  await widget(tab)
    .panel.getByRole('button', { name: /In between/ })
    .click();
  await widget(tab).write('After');
  await hasArrived('Before', 'In between', 'After');
});

test('S4 while a server is away one may write, leave and come back: all of it arrives once', async () => {
  await page.goto(site.url);
  await widget(page).begin('It was there');
  await server.stop();
  await widget(page).write('It was away');
  await waits(page, 'It was away');
  await page.close();
  await server.start();
  await newTab();
  await hasArrived('It was there', 'It was away');
});

test.each([
  ['behind', -86_400_000],
  ['ahead', 86_400_000],
])('S4 a clock that is a day %s changes no order', async (which, shiftMs) => {
  await context.addInitScript((ms) => {
    const { now } = Date;
    Date.now = () => now() + ms;
  }, shiftMs);
  await page.goto(site.url);
  await widget(page).begin(`First ${which}`);
  await context.setOffline(true);
  await widget(page).write(`Second ${which}`);
  await widget(page).write(`Third ${which}`);
  await waits(page, `Third ${which}`, 2);
  const shown = await widget(page).thread.getByRole('paragraph').allTextContents();
  expect(shown).toEqual([`First ${which}`, `Second ${which}`, `Third ${which}`]);
  await page.close();
  await context.setOffline(false);
  await newTab();
  await hasArrived(`First ${which}`, `Second ${which}`, `Third ${which}`);
});

test('S4 two tabs that write into one conversation at once: each message arrives once, each tab’s in its order', async () => {
  await page.goto(site.url);
  await widget(page).begin('Two tabs');
  const other = await newTab();
  await widget(other).openButton.click();
  await widget(other)
    .panel.getByRole('button', { name: /Two tabs/ })
    .click();
  await widget(other).thread.getByText('Two tabs').waitFor();

  await context.setOffline(true);
  for (const number of [1, 2, 3]) {
    await widget(page).write(`left ${number}`);
    await widget(other).write(`right ${number}`);
  }
  // Each shows what waits in both.
  await widget(page).thread.getByText('right 3').waitFor();
  await widget(other).thread.getByText('left 3').waitFor();
  await context.setOffline(false);

  await expect.poll(async () => (await saidWith('Two tabs')).length, { timeout: 20_000 }).toBe(7);
  const said = await saidWith('Two tabs');
  const of = (side: string) => said.filter((text) => text.startsWith(side));
  expect(of('left')).toEqual(['left 1', 'left 2', 'left 3']);
  expect(of('right')).toEqual(['right 1', 'right 2', 'right 3']);
  for (const tab of [page, other]) {
    await widget(tab).thread.getByText('Sent', { exact: true }).waitFor();
    expect(await widget(tab).thread.getByRole('paragraph').count()).toBe(7);
  }
});

test('S4 when the tab that sends is closed, the other goes on', async () => {
  await page.goto(site.url);
  await widget(page).begin('Take over');
  const other = await newTab();
  await widget(other).openButton.click();
  await context.setOffline(true);
  await widget(page).write('Over to you');
  await waits(page, 'Over to you');
  await page.close();
  await context.setOffline(false);
  await hasArrived('Take over', 'Over to you');
});

test.each([
  ['is not there', () => Object.defineProperty(window, 'indexedDB', { value: undefined })],
  [
    'may not be used',
    () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Forbidden', 'SecurityError');
      };
    },
  ],
  [
    'never answers',
    () => {
      IDBFactory.prototype.open = () => new EventTarget() as IDBOpenDBRequest;
    },
  ],
])(
  'S4 where storage %s messages are sent all the same, and the visitor is told',
  async (how, forbid) => {
    await context.addInitScript(forbid);
    await page.goto(site.url);
    await begin();
    const told = widget(page).panel.getByText(/does not let us keep your message/);
    expect(await told.count()).toBe(0);
    await widget(page).write(`Storage ${how}`);
    await widget(page).write('And again');
    await hasArrived(`Storage ${how}`, 'And again');
    await told.waitFor();
    expect(await told.count()).toBe(1);
  },
);

test('S4 a draft survives a reload and a crash, also of a conversation that has not begun', async () => {
  await page.goto(site.url);
  await begin();
  await widget(page).message.fill('Half a thou');
  await expect.poll(() => keptEntries(page)).toHaveLength(1);
  await page.reload();
  await expect.poll(() => widget(page).message.inputValue()).toBe('Half a thou');
  await widget(page).message.fill('Half a thought');
  await expect.poll(() => keptEntries(page)).toHaveLength(1);

  const session = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  session.send('Page.crash').catch(() => {});
  await crashed;
  const tab = await newTab();
  await begin(tab);
  await expect.poll(() => widget(tab).message.inputValue()).toBe('Half a thought');
  await widget(tab).send.click();
  await hasArrived('Half a thought');
  await expect.poll(() => keptEntries(tab)).toEqual([]);
});

test('S4 what lies on the disk cannot be read there', async () => {
  await page.goto(site.url);
  await begin();
  await context.setOffline(true);
  await widget(page).write('My pin is 8361');
  await waits(page, 'My pin is 8361');
  await widget(page).message.fill('And my name is Ada');
  await expect.poll(() => keptEntries(page)).toHaveLength(2);
  const bytes = (await keptEntries(page)).join();
  for (const secret of ['8361', 'pin', 'Ada', 'name', 'paragraph']) {
    expect(bytes).not.toContain(secret);
  }
});

test('V13 after a shutdown nothing that was written is left in the browser, and what waited was sent once more', async () => {
  await page.goto(site.url);
  await widget(page).begin('Before I go');
  await context.setOffline(true);
  await widget(page).write('One last thing');
  await waits(page, 'One last thing');
  await widget(page).message.fill('Not sent');
  await expect.poll(() => keptEntries(page)).toHaveLength(2);
  await context.setOffline(false);
  await page.evaluate(() =>
    (window as unknown as { Intercom(method: string): void }).Intercom('shutdown'),
  );
  await expect.poll(() => keptEntries(page)).toEqual([]);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  await hasArrived('Before I go', 'One last thing');
});

test('V13 what another session has left is thrown out, and never shown or sent', async () => {
  await page.goto(site.url);
  await widget(page).begin('The first person');
  await context.setOffline(true);
  await widget(page).write('A secret');
  await waits(page, 'A secret');
  await widget(page).message.fill('Another');
  await expect.poll(() => keptEntries(page)).toHaveLength(2);
  await page.close();
  await context.clearCookies();
  await context.setOffline(false);

  const tab = await newTab();
  await expect.poll(() => keptEntries(tab)).toEqual([]);
  await begin(tab);
  expect(await widget(tab).message.inputValue()).toBe('');
  await widget(tab).write('The next person');
  await hasArrived('The next person');
  expect(await saidWith('The next person')).toEqual(['The next person']);
});

test('S9 a visitor who never interacts opens no socket and stores nothing that is kept for writing', async () => {
  const sockets: string[] = [];
  page.on('websocket', (socket) => sockets.push(socket.url()));
  const pinged = page.waitForResponse((response) => response.url().endsWith('/messenger/ping'));
  await page.goto(site.url);
  await pinged;
  await page.waitForLoadState('networkidle');
  expect(await page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
  expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
  expect(sockets).toEqual([]);
});
