import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleConversation } from '../../src/contract/console/conversation.ts';
import { bareHtml, openBarePage, type BarePage } from '../kit/bare-page.ts';
import { launchBrowser } from '../kit/browser.ts';
import { eventually } from '../kit/eventually.ts';
import { serveHostPage, type HostPage } from '../kit/host-page.ts';
import { widget } from '../kit/pages.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createTeammate } from '../kit/teammate.ts';
import { signed } from '../kit/visitor.ts';

let server: TestServer;
let browser: Browser;
let site: HostPage;
let { page, pings, errors, warnings, run, insertScript } = {} as BarePage;

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
  ({ page, pings, errors, warnings, run, insertScript } = await openBarePage(
    browser,
    site,
    server,
  ));
}
const calmMs = 600;

describe('1.6 item 6: nothing is thrown into the page', () => {
  test('S2 whatever is called with whatever, before boot and after, nothing is thrown', async () => {
    await openPage();
    await insertScript();
    const everything = `for (const name of ['reattach_activator', 'onActivatorClick', 'onShow', 'onHide', 'onUnreadCountChange',
        'onUserEmailSupplied', 'ready', 'showSpace', 'showNewMessage', 'startTour', 'startSurvey', 'startChecklist', 'showArticle',
        'showNews', 'showTicket', 'showConversation', 'trackEvent', 'setAuthTokens', 'hideNotifications', 'update', 'whoami',
        'getVisitorId', 'noSuchMethod', 'toString', '__proto__', 'constructor', undefined, null, 7, {}])
      for (const argument of [undefined, null, 7, 'x', {}, [], () => { throw new Error('of the page'); }])
        Intercom(name, argument);`;
    await run(everything);
    await run(`Intercom('boot', { app_id: 'demo' })`);
    await run(everything);
    await widget(page).openButton.or(widget(page).closeButton).first().waitFor();
    expect(errors).toEqual([]);
    expect(warnings.filter((text) => text.includes('noSuchMethod'))).toHaveLength(1);
    expect(warnings.filter((text) => text.includes('reattach_activator'))).toEqual([]);
  });
});

describe('methods of products that are not there', () => {
  test('S1 are said to be so once, by the script as it is built, and nothing happens', async () => {
    await openPage();
    await insertScript();
    await run(
      `Intercom('boot', { app_id: 'demo' }); new Promise((resolve) => Intercom('ready', resolve))`,
    );
    await run(`for (const call of [['showArticle', 7], ['showArticle', 8], ['showSpace', 'help'], ['startTour', 7], ['showSpace', 'nowhere']])
        Intercom(...call);`);
    await eventually(() => warnings.length >= 3);
    await page.waitForTimeout(calmMs);
    expect(warnings).toEqual([
      '[Foyer] showArticle does nothing: there are no articles here.',
      '[Foyer] help does nothing: there are no articles here.',
      '[Foyer] startTour does nothing: there are no product tours here.',
    ]);
    expect(await widget(page).panel.count()).toBe(0);
  });
});

describe('1.6 item 7: answers that come at once', () => {
  test('S2 getVisitorId and whoami answer synchronously', async () => {
    await openPage();
    await run(`window.intercomSettings = { app_id: 'demo' }`);
    await insertScript();
    const [visitorId, who] = await run<[string, object]>(
      `[Intercom('getVisitorId'), Intercom('whoami')]`,
    );
    expect(visitorId).toMatch(/^[\da-f-]{36}$/);
    expect(who).toBeTypeOf('object');
  });
});

describe('1.6 item 8: the page’s own objects', () => {
  test('S2 the settings are never changed, and may go', async () => {
    await openPage();
    const settings = { app_id: 'demo', plan: 'Pro', company: { company_id: 7, name: 'Lamps' } };
    await run(`const freeze = (value) => { Object.values(value).filter((each) => typeof each === 'object').forEach(freeze); return Object.freeze(value); };
      window.intercomSettings = freeze(${JSON.stringify(settings)});`);
    await insertScript();
    await widget(page).openButton.waitFor();
    await run(`Intercom('update', { seats: 3 })`);
    await eventually(() => pings.said()['seats'] === 3);
    expect(await run('intercomSettings')).toEqual(settings);
    await run(`delete window.intercomSettings; Intercom('update', { seats: 4 }); Intercom('show')`);
    await widget(page).sendUsAMessage.waitFor();
    await eventually(() => pings.said()['seats'] === 4);
    expect(errors).toEqual([]);
  });

  test('S2 the script may be there twice: one launcher, and calls go on', async () => {
    await openPage();
    await run(`window.intercomSettings = { app_id: 'demo' }`);
    await insertScript();
    await insertScript();
    await widget(page).openButton.waitFor();
    await page.waitForTimeout(calmMs);
    expect(await widget(page).openButton.count()).toBe(1);
    await run(`Intercom('show')`);
    await widget(page).panel.waitFor();
    expect(pings.all).toHaveLength(1);
  });

  test.each([
    ['after a shutdown', `Intercom('shutdown');`],
    ['in the middle', ''],
  ])('S2 the function may be deleted %s, and the script put in anew', async (_, before) => {
    await openPage();
    await run(`window.intercomSettings = { app_id: 'demo' }`);
    await insertScript();
    await widget(page).openButton.waitFor();
    await run(`${before} delete window.Intercom; delete window.intercomSettings;
      window.Intercom = (...call) => Intercom.q.push(call); Intercom.q = [];
      Intercom('boot', { app_id: 'demo' });`);
    await insertScript();
    await widget(page).openButton.waitFor();
    await page.waitForTimeout(calmMs);
    expect(await widget(page).openButton.count()).toBe(1);
    await run(`Intercom('show')`);
    await widget(page).sendUsAMessage.waitFor();
    expect(await widget(page).panel.count()).toBe(1);
    expect(errors).toEqual([]);
  });
});

describe('1.6 item 9: names that mean the same', () => {
  test('S2 widget.activator is a custom launcher', async () => {
    await openPage();
    await run(
      `window.intercomSettings = { app_id: 'demo', hide_default_launcher: true, widget: { activator: '#ask' } }`,
    );
    await Promise.all([
      page.waitForResponse((response) => response.url().endsWith('/messenger/ping')),
      insertScript(),
    ]);
    await page.getByRole('button', { name: 'Ask us' }).click();
    await widget(page).panel.waitFor();
    expect(await widget(page).openButton.count()).toBe(0);
  });

  test.each([
    ['numbers, a company’s id is its id', 42, { id: 42, created_at: 1_767_225_600 }],
    [
      'texts, a company’s id is its company_id',
      '42',
      { company_id: '42', remote_created_at: 1_767_225_600 },
    ],
  ])('S2 where ids are %s', async (_, user_id, company) => {
    await openPage();
    const user = { ...signed({ user_id: '42' }), user_id };
    const settings = { app_id: 'demo', ...user, company: { ...company, name: 'Lamps' } };
    await run(`window.intercomSettings = ${JSON.stringify(settings)}`);
    await insertScript();
    await widget(page).begin('By somebody with an id');
    expect(warnings).toEqual([]);
    const teammate = await createTeammate(server);
    const [{ contact }] = (await teammate.list()).conversations as [ConsoleConversation];
    const { site: known, user_id: idKnown } = await teammate.contact(contact.id);
    expect(idKnown).toBe('42');
    expect(known?.companies).toMatchObject([
      { company_id: '42', name: 'Lamps', remote_created_at: 1_767_225_600_000, is_active: true },
    ]);
  });
});

describe('1.6 item 10: update costs no more than it may', () => {
  const answered = () =>
    page.waitForResponse((response) => response.url().endsWith('/messenger/ping'));
  const update = (number: number) => run(`Intercom('update', { number: ${number} })`);

  test('S1 update is sent 20 times in half an hour, and what is over that then, together', async () => {
    await openPage();
    await page.clock.install();
    await run(`window.intercomSettings = { app_id: 'demo' }`);
    await Promise.all([answered(), insertScript()]);
    for (let number = 1; number <= 20; number += 1) await Promise.all([answered(), update(number)]);
    for (let number = 21; number <= 30; number += 1) await update(number);
    await run(`Intercom('update', { late: true })`);
    await page.clock.runFor(calmMs);
    // The boot is not counted.
    expect(pings.all).toHaveLength(21);
    await Promise.all([answered(), page.clock.fastForward('31:00')]);
    expect(pings.all).toHaveLength(22);
    expect(pings.said()).toMatchObject({ number: 30, late: true });
  });

  test('S1 a reload begins to count anew', async () => {
    await openPage();
    await run(`window.intercomSettings = { app_id: 'demo' }`);
    await Promise.all([answered(), insertScript()]);
    for (let number = 1; number <= 20; number += 1) await Promise.all([answered(), update(number)]);
    await page.reload();
    await run(`window.intercomSettings = { app_id: 'demo' }`);
    await Promise.all([answered(), insertScript()]);
    await Promise.all([answered(), update(21)]);
    expect(pings.said()['number']).toBe(21);
  });
});

describe('1.6 item 12: a stub that is looked up anew at each call', () => {
  test('S2 a stale reference that pushes into the function’s own queue is carried out', async () => {
    await openPage();
    await run(`window.Intercom = function () { window.Intercom.q.push(arguments); }; Intercom.q = []; window.stale = window.Intercom;
      stale('boot', { app_id: 'demo' });`);
    await insertScript();
    await widget(page).openButton.waitFor();
    await run(`stale('showNewMessage', 'By a stale reference')`);
    await widget(page).message.waitFor();
    expect(await widget(page).message.inputValue()).toBe('By a stale reference');
  });
});

describe('methods on the function itself', () => {
  test('S1 Intercom.show() is Intercom(“show”), for every method', async () => {
    await openPage();
    await insertScript();
    await run(`Intercom.boot({ app_id: 'demo' }); window.seen = []; Intercom.onShow(() => seen.push('shown'));
      Intercom.onUnreadCountChange((count) => seen.push('unread ' + count)); Intercom.showNewMessage('Statically')`);
    await widget(page).message.waitFor();
    expect(await widget(page).message.inputValue()).toBe('Statically');
    expect(await run('Intercom.getVisitorId() === Intercom("getVisitorId")')).toBe(true);
    await run(`Intercom.hide()`);
    await widget(page).panel.waitFor({ state: 'detached' });
    expect(await run('seen')).toEqual(['unread 0', 'shown']);
    await run(`Intercom.shutdown()`);
    await widget(page).openButton.waitFor({ state: 'detached' });
  });
});
