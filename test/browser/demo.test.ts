import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { consoleOf, widget } from '../kit/pages.ts';
import { owner, startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
const openPage = async (path: string) => {
  page = await newPage(browser);
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await page.goto(server.url + path);
};
let complaints: string[] = [];

beforeAll(async () => {
  const environment = { FOYER_DEMO: '1' };
  [server, browser] = await Promise.all([startTestServer({ environment }), launchBrowser()]);
});
afterEach(async () => {
  await page.context().close();
  expect(complaints).toEqual([]);
  complaints = [];
});
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

test('every page of the demo has the messenger, and the console one click away', async () => {
  await openPage('/');
  for (const name of ['Lamps', 'Prices', 'Tour']) {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await widget(page).openButton.waitFor();
  }
  await page.getByRole('link', { name: 'What to try' }).first().click();
  await widget(page).openButton.waitFor();
  const [desk] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('link', { name: 'Open the console' }).first().click(),
  ]);
  await desk.getByRole('button', { name: 'Sign in' }).waitFor();
});

test('the messenger stays as it is while the tour changes its address', async () => {
  await openPage('/demo/tour.html');
  await widget(page).begin('From the tour');
  await widget(page).close();
  const [ping] = await Promise.all([
    page.waitForRequest((request) => request.url().endsWith('/messenger/ping')),
    page.getByRole('button', { name: 'Next' }).click(),
  ]);
  expect(ping.postDataJSON().page.url).toContain('step=2');
  expect(page.url()).toContain('step=2');
  await widget(page).openButton.click();
  await widget(page).thread.getByText('From the tour').waitFor();
});

test('an open conversation is open on the next page too', async () => {
  await openPage('/demo/');
  await widget(page).begin('I walk around');
  await page.goto(`${server.url}/demo/pricing.html`);
  await widget(page).thread.getByText('I walk around').waitFor();
});

test('what a stranger wrote is the user’s after signing in, and gone after signing out', async () => {
  await openPage('/demo/');
  await widget(page).begin('Who am I?');
  await widget(page).close();
  await page.getByText('Sign in', { exact: true }).click();
  await page.getByRole('button', { name: 'Sign in as Ada Okafor' }).click();
  await page.getByRole('button', { name: 'Sign out' }).waitFor();
  await widget(page).openButton.click();
  await widget(page).thread.getByText('Who am I?').waitFor();
  await widget(page).close();

  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('Sign in', { exact: true }).waitFor();
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.waitFor();
  expect(await page.getByText('Who am I?').count()).toBe(0);
});

test('a new workspace has conversations to look at', async () => {
  await openPage('/console/');
  await consoleOf(page).signIn(server.url, owner);
  complaints = complaints.filter((text) => !text.includes('401'));
  await consoleOf(page)
    .conversation('My parcel says delivered')
    .or(consoleOf(page).conversation('The order number is 20419.'))
    .waitFor();
  await consoleOf(page).conversation('Inês Duarte').waitFor();
});
