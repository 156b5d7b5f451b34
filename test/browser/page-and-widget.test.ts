import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let page: Page;
const open = async (target: HostPage = site, options: BrowserContextOptions = {}) => {
  page = await newPage(browser, options);
  await page.goto(target.url);
  return page;
};

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(plainPage(server.url));
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

interface IntercomWindow {
  Intercom: { (...args: unknown[]): unknown; booted: boolean };
}
const cookieNames = ['intercom-device-id-demo', 'intercom-id-demo', 'intercom-session-demo'];

test('V1 an anonymous visitor keeps the same identity over reloads, and loses it with the cookies', async () => {
  await open();
  await widget(page).openButton.waitFor();
  const idOf = () =>
    page.evaluate(() => (window as unknown as IntercomWindow).Intercom('getVisitorId'));
  const first = await idOf();
  expect(first).toMatch(/^[0-9a-f-]{36}$/);

  await page.reload();
  await widget(page).openButton.waitFor();
  expect(await idOf()).toBe(first);

  await page.context().clearCookies();
  await page.reload();
  await widget(page).openButton.waitFor();
  expect(await idOf()).not.toBe(first);
});

test('V1 shutdown removes the widget and the ids, and the next boot is somebody new', async () => {
  await open();
  await widget(page).begin('Remember me?');
  const before = await page.context().cookies();
  expect(before.map(({ name }) => name).toSorted()).toEqual(cookieNames);

  const ended = page.waitForResponse((response) => response.url().endsWith('/messenger/shutdown'));
  await page.evaluate(() => (window as unknown as IntercomWindow).Intercom('shutdown'));
  expect((await ended).status()).toBe(200);
  expect(await page.context().cookies()).toEqual([]);
  expect(await page.getByRole('button').count()).toBe(0);
  expect(await page.evaluate(() => window.sessionStorage.length)).toBe(0);
  expect(await page.evaluate(() => (window as unknown as IntercomWindow).Intercom.booted)).toBe(
    false,
  );

  await page.evaluate(() =>
    (window as unknown as IntercomWindow).Intercom('boot', { app_id: 'demo' }),
  );
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.waitFor();
  expect(await page.getByText('Remember me?').count()).toBe(0);
  const after = await page.context().cookies();
  const values = new Set(before.map(({ value }) => value));
  expect(after.map(({ name }) => name).toSorted()).toEqual(cookieNames);
  expect(after.filter(({ value }) => values.has(value))).toEqual([]);
});

test('a page that nobody touches costs one request and no socket, and no script that the browser has', async () => {
  const requests: string[] = [];
  page = await newPage(browser);
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  page.on('websocket', () => requests.push('socket'));
  const visitPage = async (): Promise<string[]> => {
    requests.length = 0;
    await page.goto(site.url);
    await widget(page).openButton.waitFor();
    await page.waitForTimeout(1_500);
    return requests.filter((path) => path !== '/' && path !== '/favicon.ico');
  };
  const visit = expect.stringMatching(/^\/widget\/assets\/visit-/) as string;
  expect(await visitPage()).toEqual(['/widget/demo', visit, '/messenger/ping']);
  // On the next page both scripts are in the browser's cache: nobody is asked for them.
  const devtools = await page.context().newCDPSession(page);
  const fromCache: string[] = [];
  const pathOf = new Map<string, string>();
  devtools.on('Network.requestWillBeSent', ({ requestId, request }) => {
    pathOf.set(requestId, new URL(request.url).pathname);
  });
  devtools.on('Network.requestServedFromCache', ({ requestId }) => {
    fromCache.push(pathOf.get(requestId) ?? '');
  });
  await devtools.send('Network.enable');
  await visitPage();
  expect(fromCache).toEqual(['/widget/demo', visit]);
});

test('the messenger works by keyboard alone, and gives the focus back', async () => {
  await open();
  await widget(page).openButton.waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await widget(page).panel.waitFor();
  await widget(page).sendUsAMessage.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.type('By hand');
  await page.keyboard.press('Enter');
  await widget(page).thread.getByText('Sent', { exact: true }).waitFor();
  await page.keyboard.press('Escape');
  await widget(page).panel.waitFor({ state: 'detached' });
  const focused = () =>
    page.evaluate(() =>
      document.activeElement?.shadowRoot?.activeElement?.getAttribute('aria-label'),
    );
  await expect.poll(focused).toBe('Open messenger');
});

test('keys pressed in the messenger do not reach the shortcuts of the page', async () => {
  await open();
  await page.evaluate(() => {
    const keys: string[] = [];
    Object.assign(window, { keys });
    document.addEventListener('keydown', (event) => keys.push(event.key));
  });
  await widget(page).begin('j k ?');
  await page.getByRole('heading', { name: 'A shop' }).click();
  await page.keyboard.press('g');
  expect(await page.evaluate(() => (window as unknown as { keys: string[] }).keys)).toEqual(['g']);
});

test('the messenger speaks the language that the page asks for, from right to left', async () => {
  const arabic = await serveHostPage(
    plainPage(server.url, { app_id: 'demo', language_override: 'ar' }),
  );
  await open(arabic);
  await page.getByRole('button', { name: 'Open messenger' }).click();
  const panel = page.getByRole('dialog', { name: 'المحادثات' });
  await panel.getByRole('button', { name: 'أرسل لنا رسالة' }).click();
  await panel.getByRole('textbox', { name: 'رسالة' }).fill('مرحبا');
  await panel.getByRole('button', { name: 'إرسال' }).click();
  await panel.getByText('أُرسلت').waitFor();
  expect(await panel.getAttribute('dir')).toBe('rtl');
  await page.getByRole('button', { name: 'إغلاق المحادثات' }).click();
  await arabic.close();
});

test('a browser in Arabic finds the launcher in Arabic before anything else is loaded', async () => {
  await open(site, { locale: 'ar-EG' });
  await page.getByRole('button', { name: 'فتح المحادثات' }).waitFor();
});

test('methods called before the script is there, and while it loads, are carried out in order', async () => {
  const eager = await serveHostPage(
    plainPage(server.url, {}).replace(
      '</script>',
      `window.seen=[];Intercom('onUnreadCountChange',function(n){seen.push('unread '+n)});Intercom('onShow',function(){seen.push('shown')});Intercom('onHide',function(){seen.push('hidden')});Intercom('boot',{app_id:'demo'});Intercom('showNewMessage','About the lamp: ');</script>`,
    ),
  );
  await open(eager);
  await widget(page).message.waitFor();
  expect(await widget(page).message.inputValue()).toBe('About the lamp: ');
  await page.evaluate(() => (window as unknown as IntercomWindow).Intercom('hide'));
  await widget(page).panel.waitFor({ state: 'detached' });
  const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  expect(seen).toEqual(['unread 0', 'shown', 'hidden']);
  await eager.close();
});
