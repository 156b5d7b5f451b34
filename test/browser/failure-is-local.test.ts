import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { bystanderPage, isUntouched } from '../kit/bystander.ts';
import { failures, type Failure } from '../kit/failures.ts';
import { serveHostPage, type HostPage } from '../kit/host-page.ts';
import { startLine, type Line } from '../kit/line.ts';
import { holdClock, passTimeUntil, stopClock } from '../kit/page-clock.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let line: Line;
let site: HostPage;
let page: Page;
let uncaught: string[];

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  line = await startLine(Number(new URL(server.url).port));
  site = await serveHostPage(bystanderPage(line.url));
});
beforeEach(async () => {
  page = await newPage(browser);
  uncaught = [];
  page.on('pageerror', (error) => uncaught.push(String(error)));
});
afterEach(async () => {
  await page.context().close();
  line.set('open');
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await line.close();
  await server.destroy();
});

const everyFailure = Object.entries<Failure>(failures);
const script = /\/widget\/demo$/;
const allButScript = /\/messenger|\/widget\/assets\//;
/** Nothing of ours has run then: a browser says the same of any script that is none. */
const saidOfNoScript = "Uncaught SyntaxError: Unexpected token '<'";
const unreachable = () => page.getByText('We cannot be reached. Please try again.');

/** Asks for the messenger until it is there, as a visitor would, and writes. */
async function writes(text: string): Promise<void> {
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  await widget(page).write(text);
  await widget(page).thread.getByText('Sent', { exact: true }).waitFor({ timeout: 40_000 });
}
function call(method: string): Promise<unknown> {
  return page.evaluate(
    (name) => (window as unknown as { Intercom(name: string): unknown }).Intercom(name),
    method,
  );
}

describe('S10 when the script is asked for and the server', () => {
  test.each(everyFailure)('%s, the page is as it would be without', async (_what, failure) => {
    const mend = await failure.inflict(page, line, script);
    await page.goto(site.url, { waitUntil: 'domcontentloaded' });
    await isUntouched(page);
    await call('show');
    await isUntouched(page);
    expect(await widget(page).openButton.count()).toBe(0);
    await mend();
    await page.goto(site.url, { waitUntil: 'domcontentloaded' });
    await writes('It was not there');
    expect(uncaught.filter((error) => error !== saidOfNoScript)).toEqual([]);
  });
});

describe('S10 when the script has come and then the server', () => {
  test.each(everyFailure)(
    '%s, the launcher says so when it is pressed, and opens when it is pressed again',
    async (_what, failure) => {
      await holdClock(page);
      // From now on the script is in the browser's cache.
      await page.goto(site.url);
      await widget(page).openButton.waitFor();
      const mend = await failure.inflict(page, line, allButScript);
      await page.goto(site.url);
      await widget(page).openButton.waitFor();
      await isUntouched(page);
      await widget(page).openButton.click();
      await passTimeUntil(page, unreachable(), 25);
      await isUntouched(page);
      await mend();
      await writes('It was away');
      expect(await unreachable().count()).toBe(0);
      expect(uncaught).toEqual([]);
    },
  );
});

test.each([
  ['is missing', { status: 404, body: '{}' }],
  ['is broken', { status: 200, contentType: 'text/javascript', body: 'export const a = (' }],
  ['is not what it should be', { status: 200, contentType: 'text/javascript', body: 'export {}' }],
])(
  'S10 when the messenger’s code %s, the launcher says so, until it is there',
  async (_what, answer) => {
    await holdClock(page);
    await page.route(/\/widget\/(assets|demo\/messenger)/, (route) => route.fulfill(answer));
    await page.goto(site.url);
    await widget(page).openButton.click();
    await unreachable().waitFor();
    await stopClock(page);
    await isUntouched(page);
    // It says so long enough to be read, and not for ever.
    await page.clock.runFor(5_000);
    expect(await unreachable().count()).toBe(1);
    await page.clock.runFor(12_000);
    await unreachable().waitFor({ state: 'detached' });
    await page.clock.resume();
    await page.unrouteAll();
    await writes('The code was missing');
    expect(uncaught).toEqual([]);
  },
);

describe('S10 when the server, long after the messenger was opened,', () => {
  test.each(everyFailure)(
    '%s, one may go on writing, close it and open it, and it is sent by itself',
    async (_what, failure) => {
      await page.goto(site.url);
      await widget(page).begin('It is there');
      const mend = await failure.inflict(page, line, /\/messenger\/|\/widget\//);
      await widget(page).write('Is it?');
      await widget(page).thread.getByText('Is it?').waitFor();
      await widget(page).close();
      await isUntouched(page);
      await widget(page).openButton.click();
      await widget(page)
        .thread.getByText(/^(Sending…|Still sending…)/)
        .waitFor();
      await mend();
      await widget(page).thread.getByText('Sent', { exact: true }).waitFor({ timeout: 40_000 });
      await widget(page).close();
      await isUntouched(page);
      expect(uncaught).toEqual([]);
    },
  );
});
