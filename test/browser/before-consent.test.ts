import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { readSorted } from '../kit/read-tables.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let page: Page;
let requests: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
});
beforeEach(async () => {
  page = await newPage(browser);
  requests = [];
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('websocket', () => requests.push('socket'));
});
afterEach(async () => {
  await page.context().close();
  await site.close();
});
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

async function open(settings: object): Promise<void> {
  site = await serveHostPage(plainPage(server.url, settings));
  await page.goto(site.url, { waitUntil: 'networkidle' });
}
const call = (...args: unknown[]): Promise<unknown> =>
  page.evaluate((given) => {
    const { Intercom } = window as unknown as { Intercom: (...all: unknown[]) => unknown };
    return Intercom(...given);
  }, args);

/** Everything that a browser keeps for a page. */
async function kept(): Promise<unknown[]> {
  const ofPage = await page.evaluate(async () => [
    ...Object.keys(localStorage),
    ...Object.keys(sessionStorage),
    ...(await indexedDB.databases()).map(({ name }) => name),
  ]);
  return [...ofPage, ...(await page.context().cookies())];
}
/** What a person does who only reads, and a page that calls what it likes. */
async function linger(): Promise<void> {
  await page.mouse.move(100, 100);
  await page.getByRole('heading').click();
  await page.keyboard.press('PageDown');
  await page.evaluate(() => history.pushState(null, '', '/next'));
  await call('update', { plan: 'Pro' });
  await call('trackEvent', 'read');
  await call('hide');
  await page.waitForTimeout(1_500);
}
async function rows(of: TestServer): Promise<Record<string, string[]>> {
  const database = of.openDatabase();
  const all = await readSorted(database);
  await database.close();
  return all;
}
const asked = (): string[] =>
  requests.filter((path) => path !== '/' && path !== '/favicon.ico' && path !== '/widget/demo');

test('R9 while consent is pending there is the script, and nothing else: no request, no cookie, no storage, no row, no launcher', async () => {
  const before = await rows(server);
  await open({ app_id: 'demo', consent: 'pending', user_id: '7' });
  await linger();
  await call('show');
  await page.waitForTimeout(500);
  expect(asked()).toEqual([]);
  expect(await kept()).toEqual([]);
  expect(await widget(page).openButton.count()).toBe(0);
  expect(await rows(server)).toEqual(before);
});

test('R9 with consent it is all there, and without it again all gone', async () => {
  await open({ app_id: 'demo', consent: 'pending' });
  await call('consent', true);
  await widget(page).begin('I agree');
  expect(await kept()).not.toEqual([]);
  await call('consent', false);
  await widget(page).panel.waitFor({ state: 'detached' });
  await expect.poll(() => page.context().cookies()).toEqual([]);
  await expect
    .poll(() => page.evaluate(() => Object.keys({ ...localStorage, ...sessionStorage })))
    .toEqual([]);
  expect(await widget(page).openButton.count()).toBe(0);
});

test('S9 in quiet mode there is the script and a launcher, and nothing else before somebody presses it', async () => {
  const quiet = await startTestServer();
  const loud = server;
  server = quiet;
  try {
    const owner = await createTeammate(quiet);
    expect((await owner.request('PATCH', 'privacy', { is_quiet: true })).status).toBe(200);
    const before = await rows(quiet);
    await open({ app_id: 'demo' });
    await widget(page).openButton.hover();
    await linger();
    expect(asked()).toEqual([]);
    expect(await kept()).toEqual([]);
    expect(await rows(quiet)).toEqual(before);

    await widget(page).begin('Out loud');
    expect(await page.context().cookies()).toHaveLength(3);
    // Who has pressed is no stranger on the next page.
    requests = [];
    await page.reload();
    await widget(page).closeButton.waitFor();
    await expect.poll(asked).toContain('/messenger/ping');
  } finally {
    await quiet.destroy();
    server = loud;
  }
});
