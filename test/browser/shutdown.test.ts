import { firstWords } from '../kit/first-words.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { launchBrowser, newContext } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { keptEntries } from '../kit/kept-in-browser.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { findTraces, wordsIn } from '../kit/traces.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let teammate: Teammate;
let context: BrowserContext;
let page: Page;
let sockets: Set<string>;

beforeAll(async () => {
  server = await startTestServer();
  site = await serveHostPage(plainPage(server.url));
  browser = await launchBrowser();
  teammate = await createTeammate(server);
});
beforeEach(async () => {
  context = await newContext(browser);
  sockets = new Set();
  page = await newTab();
});
afterEach(() => context.close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

async function newTab(): Promise<Page> {
  const tab = await context.newPage();
  tab.on('websocket', (socket) => {
    const name = `${socket.url()} ${Math.random()}`;
    sockets.add(name);
    socket.on('close', () => sockets.delete(name));
    tab.on('close', () => sockets.delete(name));
  });
  return tab;
}
/** Browsers look for names of this kind on their own machine, and keep there what is sealed as they do under https. */
const at = (name: string): string => site.url.replace('127.0.0.1', `${name}.shop.localhost`);
const call = (tab: Page, ...args: unknown[]): Promise<unknown> =>
  tab.evaluate((given) => {
    const { Intercom } = window as unknown as { Intercom: (...all: unknown[]) => unknown };
    return Intercom(...given);
  }, args);

/** To look everywhere takes a second. */
const patience = { timeout: 15_000, interval: 200 };

const visitorSaid = 'My card ends in 4711';
const teammateSaid = 'Your parcel is in Lisbon';
const unsent = 'And my door code is 8361';

/** A conversation with an answer, and words that are not sent yet. @returns what nobody else may find */
async function talk(tab: Page): Promise<string[]> {
  await widget(tab).begin(visitorSaid);
  const [conversation] = (await teammate.list()).conversations;
  await teammate.reply(must(conversation, 'the conversation').id, teammateSaid);
  await widget(tab).thread.getByText(teammateSaid).waitFor();
  await widget(tab).message.fill(unsent);
  const cookies = await context.cookies();
  return [visitorSaid, teammateSaid, unsent, ...cookies.map(({ value }) => value)];
}

async function expectNothingOf(words: readonly string[], ...tabs: Page[]): Promise<void> {
  for (const tab of tabs) {
    await expect.poll(async () => wordsIn(await findTraces(tab), words), patience).toEqual([]);
  }
  await expect.poll(() => [...sockets]).toEqual([]);
}

/** Whether the server still lets this token in. */
async function opens(token: string): Promise<boolean> {
  const answer = await fetch(`${server.url}/messenger/conversations/list`, {
    method: 'POST',
    body: JSON.stringify({ app_id: 'demo', version: 1, token }),
  });
  return answer.ok;
}
async function tokenOf(): Promise<string> {
  const cookies = await context.cookies();
  return must(
    cookies.find(({ name }) => name === 'intercom-session-demo'),
    'the session',
  ).value;
}

test('V13 after a shutdown nothing of the person is in this tab, in another, in any storage or in memory', async () => {
  await page.goto(site.url);
  const words = await talk(page);
  const other = await newTab();
  await other.goto(site.url);
  await widget(other).openButton.click();
  await other.getByText(unsent).first().waitFor();
  expect(wordsIn(await findTraces(page), words)).not.toEqual([]);
  const token = await tokenOf();

  await call(page, 'shutdown');
  await widget(other).panel.waitFor({ state: 'detached' });
  await expectNothingOf(words, page, other);
  expect(await opens(token)).toBe(false);

  await call(page, 'boot', { app_id: 'demo' });
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  expect(await widget(page).message.inputValue()).toBe('');
  expect(wordsIn(await findTraces(page), words)).toEqual([]);
});

test('V13 nor on another sub-domain of the site, open or opened later', async () => {
  await page.goto(at('www'));
  const words = await talk(page);
  const closed = await newTab();
  await closed.goto(at('app'));
  await widget(closed).openButton.click();
  await closed.getByText(teammateSaid).first().waitFor();
  await widget(closed)
    .panel.getByRole('button', { name: /Lisbon/ })
    .first()
    .click();
  await widget(closed).message.fill(unsent);
  await expect.poll(() => keptEntries(closed)).toHaveLength(1);
  await closed.close();

  await call(page, 'shutdown');
  await expectNothingOf(words, page);
  const next = await newTab();
  await next.goto(at('app'));
  await widget(next).openButton.click();
  await widget(next).sendUsAMessage.click();
  expect(await widget(next).message.inputValue()).toBe('');
  await expectNothingOf(words, next);
});

test('V13 where the server is away, only a handle stays that opens nothing; it ends the session as soon as it can', async () => {
  await page.goto(site.url);
  const words = await talk(page);
  const token = await tokenOf();
  await server.stop();
  await call(page, 'shutdown');
  await expectNothingOf(words, page);
  const left = await page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage }));
  expect(left).toEqual(['foyer-revoke-demo']);
  await page.goto('about:blank');
  await server.start();
  expect(await opens(token)).toBe(true);

  await page.goto(site.url);
  await expect.poll(() => opens(token), patience).toBe(false);
  await expect.poll(() => page.evaluate(() => Object.keys(localStorage))).toEqual([]);
});

test('V13 what is on its way when the session ends arrives once, and the session is over then', async () => {
  await page.goto(site.url);
  await widget(page).begin('I begin');
  const token = await tokenOf();
  let release = (): void => {};
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route('**/messenger/conversations/reply', async (route) => {
    await held;
    await route.continue();
  });
  await widget(page).write('Half way');
  await call(page, 'shutdown');
  await widget(page).panel.waitFor({ state: 'detached' });
  expect((await context.cookies()).map(({ value }) => value)).not.toContain(token);
  release();
  await expect.poll(() => opens(token), patience).toBe(false);
  const [conversation] = (await teammate.list()).conversations;
  const { parts } = await teammate.thread(must(conversation, 'the conversation').id);
  const texts = parts.map(({ blocks }) => firstWords(blocks));
  expect(texts.filter((text) => text === 'Half way')).toHaveLength(1);
});

test('V13 nor does the Back button bring anything back, for nobody or for the next user', async () => {
  await page.goto(site.url);
  const words = await talk(page);
  await call(page, 'shutdown');
  await page.goto(`${site.url}signed-out`);
  await page.goBack();
  await widget(page).openButton.waitFor();
  await expectNothingOf(words, page);
});

test('V13 a page that signs out without ever having booted ends the session too', async () => {
  await page.goto(site.url);
  const words = await talk(page);
  const token = await tokenOf();
  const bare = await serveHostPage(plainPage(server.url, {}));
  const tab = await newTab();
  await tab.goto(bare.url);
  await tab.waitForFunction(() => 'booted' in (window as unknown as { Intercom: object }).Intercom);
  await call(tab, 'shutdown');
  await expect.poll(() => opens(token), patience).toBe(false);
  await widget(page).panel.waitFor({ state: 'detached' });
  await expectNothingOf(words, page, tab);
  await bare.close();
});
