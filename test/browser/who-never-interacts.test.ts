import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser, newPage } from '../kit/browser.ts';
import { plainPage, serveHostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

test.each([
  ['as it comes', { app_id: 'demo' }],
  ['without a launcher', { app_id: 'demo', hide_default_launcher: true }],
  ['in another language', { app_id: 'demo', language_override: 'ar' }],
  ['that does not boot', {}],
])(
  'S9 who reads a page with the widget %s, and never touches that, opens no socket and is in no list of people',
  async (_mode, settings) => {
    const site = await serveHostPage(
      plainPage(server.url, settings).replace('<h1>', '<h1 style="height:200vh">'),
    );
    const page = await newPage(browser);
    const feeds: string[] = [];
    page.on('websocket', (socket) => feeds.push(socket.url()));
    page.on('request', (request) => {
      if (request.url().includes('/socket.io/')) feeds.push(request.url());
    });
    await page.goto(site.url, { waitUntil: 'networkidle' });
    // What people do who read: they scroll, point, press keys, look elsewhere, go to the next page.
    await page.mouse.move(100, 100);
    await page.mouse.wheel(0, 400);
    await page.getByRole('heading').click();
    await page.keyboard.press('PageDown');
    await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await page.evaluate(() => {
      history.pushState(null, '', '/next');
      (window as unknown as { Intercom(method: string): void }).Intercom('update');
    });
    await page.goto(`${site.url}another`, { waitUntil: 'networkidle' });
    expect(feeds).toEqual([]);

    const teammate = await createTeammate(server);
    expect((await teammate.list()).conversations).toEqual([]);
    expect(JSON.stringify(await teammate.counts())).not.toMatch(/[1-9]/);
    await page.context().close();
    await site.close();
  },
);

test('S9 who opens the messenger and only looks opens no socket either', async () => {
  const site = await serveHostPage(plainPage(server.url));
  const page = await newPage(browser);
  const feeds: string[] = [];
  page.on('websocket', (socket) => feeds.push(socket.url()));
  await page.goto(site.url);
  await widget(page).openButton.click();
  await widget(page).sendUsAMessage.click();
  await widget(page).message.fill('Never sent');
  await page.waitForLoadState('networkidle');
  expect(feeds).toEqual([]);
  await widget(page).write('Sent after all');
  await expect.poll(() => feeds.length).toBe(1);
  await page.context().close();
  await site.close();
});
