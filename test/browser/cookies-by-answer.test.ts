import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
/** Browsers look for names of this kind on their own machine. */
const at = (name: string, url: string) => url.replace('127.0.0.1', `${name}.localhost`);

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(at('chat.shop', server.url)));
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

test('S2 a browser takes its lasting ids from the answer of a server of the page’s own site', async () => {
  const page = await newPage(browser);
  // What the page itself writes goes nowhere: what is there then came with the answer.
  await page.addInitScript(() => {
    const native = Object.getOwnPropertyDescriptor(Document.prototype, 'cookie') ?? {};
    Object.defineProperty(Document.prototype, 'cookie', {
      ...native,
      set(this: Document, value: string) {
        if (!value.startsWith('intercom-') || value.startsWith('intercom-probe')) {
          native.set?.call(this, value);
        }
      },
    });
  });
  const answering = page.waitForResponse((response) => response.url().endsWith('/messenger/ping'));
  await page.goto(at('www.shop', site.url));
  await widget(page).openButton.waitFor();
  const answer = await answering;
  expect(await answer.finished()).toBeNull();

  const cookies = await page.context().cookies();
  expect(cookies.map(({ name, domain }) => [name, domain]).toSorted()).toEqual([
    ['intercom-device-id-demo', '.shop.localhost'],
    ['intercom-id-demo', '.shop.localhost'],
  ]);
  const { contact } = (await answer.json()) as { contact: { visitor_id: string } };
  expect(cookies.find(({ name }) => name === 'intercom-id-demo')).toMatchObject({
    value: contact.visitor_id,
    path: '/',
    sameSite: 'Lax',
    httpOnly: false,
    secure: false,
  });
  // One ping, not one that was refused and another.
  await expect
    .poll(() =>
      page.evaluate(
        () =>
          performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/ping'))
            .length,
      ),
    )
    .toBe(1);
  await page.context().close();
});
