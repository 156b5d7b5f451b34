import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from '../../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../../kit/host-page.ts';
import { widget } from '../../kit/pages.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let withoutWidget: HostPage;
let withSocket: HostPage;

beforeAll(async () => {
  server = await startTestServer();
  // Headless shells keep no page all the same, but say what else would hinder them.
  browser = await launchBrowser([], ['--disable-back-forward-cache']);
  site = await serveHostPage(plainPage(server.url));
  withoutWidget = await serveHostPage('<!doctype html><title>A shop</title><h1>A shop</h1>');
  const socket = `${server.url.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket`;
  withSocket = await serveHostPage(
    `<!doctype html><title>A shop</title><h1>A shop</h1><script>const s=new WebSocket('${socket}');s.onopen=()=>(window.isOpen=true);onpagehide=()=>s.close()</script>`,
  );
});
afterAll(async () => {
  await browser.close();
  await Promise.all([site, withoutWidget, withSocket].map((page) => page.close()));
  await server.destroy();
});

/** Leaves a page, comes back, and says why the browser did not keep it: nothing where it did. */
async function whyNotKept(
  host: HostPage,
  use: (page: Page) => Promise<unknown>,
): Promise<{ reasons: string[]; page: Page }> {
  const page = await (await browser.newContext()).newPage();
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Page.enable');
  let reasons: string[] = [];
  devTools.on('Page.backForwardCacheNotUsed', ({ notRestoredExplanations }) => {
    reasons = notRestoredExplanations.map(({ reason }) => reason).toSorted();
  });
  await page.goto(host.url);
  await use(page);
  await page.goto(`${server.url}/healthz`);
  await page.evaluate(() => history.back()).catch(() => {});
  await page.waitForURL(host.url, { waitUntil: 'commit' });
  await page.waitForFunction(() => document.readyState === 'complete');
  return { reasons, page };
}

test('V13 a page with the widget goes into the browser’s memory as it would without', async () => {
  const without = await whyNotKept(withoutWidget, async () => {});
  const withWidget = await whyNotKept(site, (page) => widget(page).openButton.waitFor());
  expect(withWidget.reasons).toEqual(without.reasons);
});

test('V13 so does one with an open conversation, where a page with a socket may at all, and it goes on', async () => {
  const without = await whyNotKept(withSocket, (page) => page.waitForFunction('window.isOpen'));
  const withWidget = await whyNotKept(site, async (page) => {
    await widget(page).begin('Before I go');
    await page.evaluate('window.isKept = true');
  });
  // Its socket may not have been there yet when the page was left.
  expect(without.reasons).toEqual(expect.arrayContaining(withWidget.reasons));
  const { page } = withWidget;
  const isKept = await page.evaluate('window.isKept === true');
  expect(isKept).toBe(withWidget.reasons.length === 0);
  await widget(page).thread.getByText('Before I go').waitFor();
  await widget(page).write('I am back');
  await widget(page).thread.getByText('Sent', { exact: true }).last().waitFor();
});
