import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { launchBrowser } from '../kit/browser.ts';
import { bundleClient, openClientPage, startPublicServer } from '../kit/client-pages.ts';
import { eventually } from '../kit/eventually.ts';
import { snippet } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { recordPings, type Pings } from '../kit/pings.ts';
import type { TestServer } from '../kit/server.ts';
import { signed } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let page: Page;
let pings: Pings;

beforeAll(async () => {
  [server, browser] = await Promise.all([startPublicServer(), launchBrowser()]);
});
afterEach(() => page.context().close());
afterAll(async () => {
  await browser.close();
  await server.destroy();
});

/** @param before stands in the page before the site's script */
async function open(script: string, before?: string): Promise<void> {
  page = await openClientPage(browser, { script, widgetHost: server, ...(before && { before }) });
  pings = recordPings(page);
}
const run = <Result = unknown>(script: string) => page.evaluate<Result>(script);
const ada = signed({ user_id: 'ada' });
const bea = signed({ user_id: 'bea' });

describe('react-use-intercom', () => {
  const boot = ({ user_id, user_hash }: typeof ada) =>
    run(`client.boot(${JSON.stringify({ userId: user_id, userHash: user_hash })})`);
  let script: string;
  beforeAll(async () => {
    script = await bundleClient('react-use-intercom');
  });

  test('S2 its hard-coded address may be pointed at the server, and its apiBase is passed over', async () => {
    await open(script);
    await boot(ada);
    await widget(page).openButton.waitFor();
    await run(
      `client.update({ name: 'Ada', customAttributes: { plan: 'Pro' }, company: { companyId: '7', name: 'Lamps' } })`,
    );
    await eventually(() => pings.said()['plan'] === 'Pro');
    expect(pings.said()).toMatchObject({
      user_id: 'ada',
      api_base: 'https://api-iam.intercom.io',
      company: { company_id: '7', name: 'Lamps' },
    });
    expect([...pings.origins]).toEqual([server.url]);
    await run('client.show()');
    await page.getByText('open: true').waitFor();
    await widget(page).panel.waitFor();
    await run('client.hide()');
    await page.getByText('open: false').waitFor();
    expect(await run('seen')).toEqual(['unread 0', 'loaded', 'shown', 'hidden']);
    expect(await run('client.getVisitorId()')).toMatch(/^[\da-f-]{36}$/);
  });

  test('S2 after shutdown and boot each of its listeners is called once, though it registers them anew', async () => {
    await open(script);
    await boot(ada);
    await widget(page).openButton.waitFor();
    await run('client.shutdown()');
    await widget(page).openButton.waitFor({ state: 'detached' });
    expect(await run('window.intercomSettings')).toBeUndefined();
    await boot(bea);
    await widget(page).openButton.waitFor();
    await run('seen.length = 0; client.show()');
    await widget(page).panel.waitFor();
    expect(await run('seen')).toEqual(['shown']);
    expect(pings.said()['user_id']).toBe('bea');
  });

  test('S2 its hardShutdown deletes the function, and the page goes on', async () => {
    await open(script);
    await boot(ada);
    await widget(page).openButton.waitFor();
    await run('client.hardShutdown()');
    await widget(page).openButton.waitFor({ state: 'detached' });
    expect(await run('window.Intercom')).toBeUndefined();
    expect(await page.context().cookies()).toEqual([]);
  });

  test('S2 with Foyer’s script first it inserts none of its own, and boots when it says so', async () => {
    await open(script, `<script src="${server.url}/widget/demo"></script>`);
    const foreign: string[] = [];
    page.on('request', (request) => foreign.push(request.url()));
    await page.getByText('open: false').waitFor();
    // It has said `reattach_activator` and `update`, and nobody has said whose page it is.
    expect(await run('Intercom.booted')).toBe(false);
    await boot(ada);
    await widget(page).openButton.waitFor();
    await run('client.showNewMessage("About the lamp")');
    await page.getByText('open: true').waitFor();
    expect(await widget(page).message.inputValue()).toBe('About the lamp');
    expect(pings.said()['user_id']).toBe('ada');
    expect(foreign.filter((url) => url.includes('intercom.io'))).toEqual([]);
  });
});

describe('ng-intercom', () => {
  test('S2 it updates before it boots, again at each boot, and when the router has gone elsewhere', async () => {
    await open(await bundleClient('ng-intercom'));
    // Its settings bear `appId`, which is no setting of Intercom's: nothing boots by them.
    await run(`client.boot(${JSON.stringify(ada)})`);
    await widget(page).openButton.waitFor();
    await eventually(() => pings.said()['user_id'] === 'ada');
    await run(`navigate('/lamps')`);
    await eventually(() => pings.all.some((ping) => ping.page.url.endsWith('/lamps')));
    await run(`client.showNewMessage('About the lamp')`);
    await widget(page).message.waitFor();
    await run('client.hide()');
    await widget(page).panel.waitFor({ state: 'detached' });
    await run('client.shutdown()');
    await widget(page).openButton.waitFor({ state: 'detached' });
    await run(`client.boot(${JSON.stringify(bea)})`);
    await eventually(() => pings.said()['user_id'] === 'bea');
    await widget(page).openButton.waitFor();
    expect(await widget(page).openButton.count()).toBe(1);
  });

  test('S2 with Foyer’s script first it inserts none of its own', async () => {
    const first = `<script src="${server.url}/widget/demo"></script>`;
    await open(await bundleClient('ng-intercom'), first);
    await run(`client.boot(${JSON.stringify(ada)})`);
    await widget(page).openButton.waitFor();
    expect(await page.locator('script[src]').count()).toBe(1);
    await run('client.show()');
    await widget(page).sendUsAMessage.waitFor();
    await eventually(() => pings.said()['user_id'] === 'ada');
  });
});

/** The snippet that most clients bring along, with the address that they have written into it. */
const foreignSnippet = snippet('https://widget.intercom.io');

describe('Segment', () => {
  // Analytics.js's integration puts a bare stub in the place of whatever is there, and looks its queue up on the global at each call.
  const classic = `
    window.Intercom = function () { window.Intercom.q.push(arguments); };
    window.Intercom.q = [];
    const segment = { isBooted: false, api: (...call) => window.Intercom(...call),
      bootOrUpdate(settings) { this.api(this.isBooted ? 'update' : 'boot', { ...settings, app_id: 'demo' }); this.isBooted = true; } };
    window.segment = segment;
    window.stale = window.Intercom;
    document.head.append(Object.assign(document.createElement('script'), { src: 'https://widget.intercom.io/widget/demo' }));
    segment.bootOrUpdate({ widget: { activator: '#ask' } });`;

  test('S2 the classic integration boots at page, updates at identify and group, and tracks', async () => {
    await open(classic, '<button id="ask">Ask us</button>');
    await widget(page).openButton.waitFor();
    const traits = { id: 'ada', email: 'ada@example.com', created_at: 1_767_225_600, plan: 'Pro' };
    await run(`segment.bootOrUpdate(${JSON.stringify({ ...traits, ...ada })});
      segment.api('update', { company: { id: 7, name: 'Lamps', monthly_spend: 12, created_at: 1767225600 } });`);
    await eventually(() => 'company' in pings.said());
    expect(pings.said()).toMatchObject({ ...traits, user_id: 'ada', company: { id: 7 } });
    const sent = page.waitForRequest((request) => request.url().endsWith('/messenger/event'));
    await run(
      `stale('trackEvent', 'ordered', { price: { amount: 4900, currency: 'USD' }, article: { url: 'https://example.com/lamp', value: 'Lamp' } })`,
    );
    expect((await sent).postDataJSON()).toMatchObject({ name: 'ordered' });
    await page.getByRole('button', { name: 'Ask us' }).click();
    await widget(page).panel.waitFor();
  });

  // Actions' destination waits until another function is in its stub's place, and hangs its own things on that.
  const actions = `${foreignSnippet}
    const preloaded = window.Intercom;
    Intercom('boot', { app_id: 'demo', installation_type: 's', api_base: 'https://api-iam.eu.intercom.io' });
    const waiting = setInterval(() => {
      if (window.Intercom === preloaded) return;
      clearInterval(waiting);
      Object.assign(window.Intercom, { richLinkProperties: ['article'], appId: 'demo', activator: '#ask' });
      window.settled = true;
    }, 100);`;

  test('S2 the Actions destination sees another function in its stub’s place, and hangs its own on it', async () => {
    await open(actions, '<button id="ask">Ask us</button>');
    await page.waitForFunction('window.settled');
    await widget(page).openButton.waitFor();
    const company = { company_id: '7', name: 'Lamps', created_at: 1_767_225_600, size: 4 };
    const avatar = { type: 'avatar', image_url: 'https://example.com/ada.png' };
    await run(
      `Intercom('update', ${JSON.stringify({ ...ada, company, companies: [company], avatar })})`,
    );
    await eventually(() => 'companies' in pings.said());
    await run(`Intercom('update', { widget: { activator: Intercom.activator } })`);
    expect(await run('[Intercom.appId, Intercom.richLinkProperties]')).toEqual([
      'demo',
      ['article'],
    ]);
    expect([...pings.origins]).toEqual([server.url]);
    await page.getByRole('button', { name: 'Ask us' }).click();
    await widget(page).panel.waitFor();
  });
});

describe('RudderStack', () => {
  test('S2 its settings boot, identify says everything that it knows, and page only looks anew', async () => {
    await open(
      `window.intercomSettings = { app_id: 'demo' };${foreignSnippet}window.intercom_code = true;`,
    );
    await widget(page).openButton.waitFor();
    // Raw keys of its own stand beside Intercom's; dates are texts there.
    const payload = {
      ...ada,
      anonymousId: 'a-1',
      createdAt: '2026-01-01T00:00:00Z',
      created_at: '2026-01-01T00:00:00Z',
      companies: [{ company_id: '7', name: 'Lamps' }],
      avatar: { type: 'avatar', image_url: 'https://example.com/ada.png' },
      address: { city: 'Porto' },
    };
    await run(`Intercom('update', ${JSON.stringify(payload)})`);
    await eventually(() => 'companies' in pings.said());
    const before = pings.all.length;
    await run(`Intercom('update')`);
    await eventually(() => pings.all.length > before);
    const sent = page.waitForRequest((request) => request.url().endsWith('/messenger/event'));
    await run(
      `Intercom('trackEvent', 'ordered', { event_name: 'ordered', user_id: 'ada', created_at: 1767225600, colour: 'red' })`,
    );
    expect(JSON.parse((await sent).postDataJSON().metadata)).toMatchObject({ colour: 'red' });
    await widget(page).begin('By RudderStack');
  });
});

describe('intercom-rails', () => {
  test('S2 its script tag boots with what Rails knows, empty settings among it, and a nonce', async () => {
    const settings = {
      ...ada,
      app_id: 'demo',
      created_at: 1_767_225_600,
      session_duration: 3_600_000,
      widget: { activator: '#IntercomDefaultWidget' },
      company: { id: 7, name: 'Lamps', created_at: 1_767_225_600, plan: null },
      hide_default_launcher: null,
    };
    await open(
      '',
      `<script id="IntercomSettingsScriptTag" nonce="bm9uY2U=">window.intercomSettings = ${JSON.stringify(settings)};${foreignSnippet.replace("ic('reattach_activator');", '')}</script>`,
    );
    await widget(page).begin('By Rails');
    expect(pings.said()).toMatchObject({ user_id: 'ada', company: { id: 7, name: 'Lamps' } });
    // The next page of a site that navigates by Turbo carries the tag again.
    await run(
      `window.intercomSettings = ${JSON.stringify({ ...settings, plan: 'Pro' })};${foreignSnippet}`,
    );
    await eventually(() => pings.said()['plan'] === 'Pro');
    expect(await widget(page).closeButton.count()).toBe(1);
  });
});
