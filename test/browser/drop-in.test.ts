import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { bareHtml, openBarePage, type BarePage } from '../kit/bare-page.ts';
import { launchBrowser } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { signed } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let { page, pings, errors, run, insertScript } = {} as BarePage;

beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), launchBrowser()]);
  site = await serveHostPage(bareHtml);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.destroy();
});

async function openPage(): Promise<void> {
  ({ page, pings, errors, run, insertScript } = await openBarePage(browser, site, server));
}
const calmMs = 600;

const stubs: [shape: string, source: string][] = [
  [
    'with .q and .c',
    'const stub = function () { stub.c(arguments); }; stub.q = []; stub.c = (call) => stub.q.push(call);',
  ],
  [
    'with .q and .loaderQueue',
    'const stub = function () { stub.loaderQueue(arguments); }; stub.q = []; stub.loaderQueue = (call) => stub.q.push(call);',
  ],
  [
    'with .q alone, looked up at each call',
    'const stub = function () { window.Intercom.q.push(arguments); }; stub.q = [];',
  ],
  ['with arrays in .q', 'const stub = (...call) => stub.q.push(call); stub.q = [];'],
];

describe('1.6 item 1: where the script is, and what it speaks to', () => {
  test.each([
    'https://api-iam.intercom.io',
    'https://api-iam.eu.intercom.io',
    'https://api-iam.au.intercom.io',
    'https://demo.intercom-messenger.com',
  ])(
    'S2 an api_base of %s is passed over: the script speaks to where it came from',
    async (base) => {
      await openPage();
      const origins = new Set<string>();
      page.on('request', (request) => origins.add(new URL(request.url()).origin));
      await run(`window.intercomSettings = { app_id: 'demo', api_base: '${base}' }`);
      await insertScript();
      await widget(page).begin('Hello');
      expect([...origins]).toEqual([server.url]);
      expect([...pings.origins]).toEqual([server.url]);
    },
  );
});

describe('1.6 items 2 and 3: the queue, and the function that takes its place', () => {
  test.each(stubs)('S2 a stub %s is drained in order, and goes on working', async (_, source) => {
    await openPage();
    await run(`${source} window.Intercom = stub; window.old = stub; window.oldQueue = stub.q; window.seen = [];
      Intercom('onUnreadCountChange', (count) => seen.push('unread ' + count));
      Intercom('onShow', () => seen.push('shown'));
      Intercom('onHide', () => seen.push('hidden'));
      Intercom('boot', { app_id: 'demo' });
      Intercom('showNewMessage', 'First');`);
    await insertScript();
    await widget(page).message.waitFor();
    expect(await widget(page).message.inputValue()).toBe('First');
    expect(await run('window.Intercom !== window.old && typeof window.Intercom')).toBe('function');

    await run(`old('hide')`);
    await widget(page).panel.waitFor({ state: 'detached' });
    await run(`(old.c ?? old.loaderQueue)(['show'])`);
    await widget(page).panel.waitFor();
    await run(`old.q.push(['hide'])`);
    await widget(page).panel.waitFor({ state: 'detached' });
    await run(`Intercom.q.push(['show'])`);
    await widget(page).panel.waitFor();
    expect(await run('seen')).toEqual(['unread 0', 'shown', 'hidden', 'shown', 'hidden', 'shown']);
    expect(errors).toEqual([]);
  });

  test('S2 without any stub the function is there when the script has run', async () => {
    await openPage();
    await insertScript();
    expect(await run('Intercom.booted')).toBe(false);
    await run(`Intercom('boot', { app_id: 'demo' })`);
    await widget(page).openButton.waitFor();
  });
});

describe('1.6 item 4: what others read off the function, and hang on it', () => {
  test('S2 booted says whether it is, and what others hang on the function stays', async () => {
    await openPage();
    await insertScript();
    expect(await run('Intercom.booted')).toBe(false);
    await run(`Object.assign(Intercom, { appId: 'demo', activator: '#x', richLinkProperties: ['link'] });
      Intercom('boot', { app_id: 'demo' });`);
    expect(await run('Intercom.booted')).toBe(true);
    await run(`Intercom('update', { plan: 'Pro' })`);
    await run(`Intercom('shutdown')`);
    expect(await run('Intercom.booted')).toBe(false);
    await run(`Intercom('boot', { app_id: 'demo' })`);
    expect(await run('[Intercom.booted, Intercom.appId, Intercom.activator]')).toEqual([
      true,
      'demo',
      '#x',
    ]);
  });
});

describe('1.6 item 5: who boots', () => {
  test('S2 the settings of the page boot by themselves, once', async () => {
    await openPage();
    await run(`window.intercomSettings = { app_id: 'demo', plan: 'Pro' }`);
    await insertScript();
    await widget(page).openButton.waitFor();
    await page.waitForTimeout(calmMs);
    expect(pings.all).toHaveLength(1);
    expect(pings.said()).toMatchObject({ plan: 'Pro' });
  });

  test('S2 settings without an app_id boot nothing, and send nothing', async () => {
    await openPage();
    await run(`window.intercomSettings = { user_id: '42' }`);
    await insertScript();
    await page.waitForTimeout(calmMs);
    expect(await run('Intercom.booted')).toBe(false);
    expect(pings.all).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });

  test('S2 where a boot is queued it is the only one, and in its turn', async () => {
    await openPage();
    const ada = JSON.stringify({ app_id: 'demo', ...signed({ user_id: 'ada' }) });
    await run(`window.intercomSettings = { app_id: 'demo', plan: 'Pro' };
      window.Intercom = (...call) => Intercom.q.push(call); Intercom.q = [];
      Intercom('boot', ${ada});`);
    await insertScript();
    await widget(page).openButton.waitFor();
    await page.waitForTimeout(calmMs);
    expect(pings.all).toHaveLength(1);
    expect(pings.said()).toMatchObject({ user_id: 'ada', plan: 'Pro' });
  });

  test('S2 an update that says the app_id boots, and one before a boot is merged with it', async () => {
    await openPage();
    await run(`window.Intercom = (...call) => Intercom.q.push(call); Intercom.q = [];
      Intercom('update', { app_id: 'demo', plan: 'Pro' });
      Intercom('boot', { app_id: 'demo', seats: 3 });`);
    await insertScript();
    await widget(page).openButton.waitFor();
    await eventually(() => pings.said()['seats'] === 3);
    expect(pings.said()).toMatchObject({ plan: 'Pro', seats: 3 });
  });
});
