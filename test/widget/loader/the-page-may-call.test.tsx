import { expect, test, vi } from 'vitest';
import {
  answerTo,
  calm,
  cookie,
  createPage,
  dataOf,
  launcher,
  launcherHost,
  until,
} from './page.ts';

/** A page whose visitor is known to the server. */
async function createBooted(unread = 0) {
  const page = await createPage();
  page.answer = (ping) => answerTo(ping, { unread_count: unread });
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  return page;
}

test('S1 booted tells whether it is booted', async () => {
  const page = await createPage();
  expect(page.intercom.booted).toBe(false);
  page.intercom('boot', { app_id: 'demo' });
  expect(page.intercom.booted).toBe(true);
  page.intercom('shutdown');
  expect(page.intercom.booted).toBe(false);
});

test('S1 an unknown method is warned of once and never throws', async () => {
  const page = await createPage();
  page.intercom('startTuor', 7);
  page.intercom('startTuor', 8);
  page.intercom('constructor');
  page.intercom();
  expect(page.warnings).toEqual([
    '[Foyer] No method startTuor',
    '[Foyer] No method constructor',
    '[Foyer] No method undefined',
  ]);
});

test('S1 every method may be called before boot, and after shutdown', async () => {
  const page = await createPage();
  const names = ['show', 'hide', 'showNewMessage', 'shutdown', 'reattach_activator'];
  const callAll = () => names.map((name) => page.intercom(name));
  expect(callAll).not.toThrow();
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('shutdown');
  expect(callAll).not.toThrow();
  expect(page.warnings).toEqual([]);
});

test.each(['onShow', 'onHide', 'onUnreadCountChange'])(
  'S2 %s of nothing does not throw: react-use-intercom registers what it was not given',
  async (name) => {
    const page = await createBooted();
    page.intercom(name, undefined);
    page.intercom(name, 'no function');
    page.intercom('show');
    await until(() => page.messengers.length > 0);
    page.intercom('hide');
    expect(page.warnings).toEqual([]);
  },
);

test('S1 onShow and onHide are told each time', async () => {
  const page = await createPage();
  const told: string[] = [];
  page.intercom('onShow', () => told.push('shown'));
  page.intercom('onHide', () => told.push('hidden'));
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('show');
  await until(() => told.length === 1);
  page.intercom('hide');
  page.intercom('show');
  await until(() => told.length === 3);
  expect(told).toEqual(['shown', 'hidden', 'shown']);
});

test('S1 onUnreadCountChange is called at once, and on each change', async () => {
  const page = await createPage();
  const counts: unknown[] = [];
  page.answer = (ping) => answerTo(ping, { unread_count: 2 });
  page.intercom('onUnreadCountChange', (count: unknown) => counts.push(count));
  page.intercom('boot', { app_id: 'demo' });
  await until(() => counts.length > 1);
  page.intercom('update');
  await until(() => page.pings.length > 1);
  await calm();
  expect(counts).toEqual([0, 2]);
  page.intercom('onUnreadCountChange', (count: unknown) => counts.push(`late ${String(count)}`));
  expect(counts).toEqual([0, 2, 'late 2']);
});

test('S1 a callback that throws stops neither the page nor the others', async () => {
  const page = await createBooted();
  const heard = vi.fn();
  page.intercom('onShow', () => {
    throw new Error('a mistake of the page');
  });
  page.intercom('onShow', heard);
  page.intercom('show');
  await until(() => heard.mock.calls.length > 0);
  expect(page.warnings).toEqual([expect.stringContaining('a mistake of the page')]);
  expect(() =>
    page.intercom('onUnreadCountChange', () => {
      throw new Error('another');
    }),
  ).not.toThrow();
});

test('S2 clients that register anew after a shutdown are called once', async () => {
  const page = await createBooted();
  const [before, after] = [vi.fn(), vi.fn()];
  page.intercom('onShow', before);
  page.intercom('shutdown');
  page.intercom('onShow', after);
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('show');
  await until(() => after.mock.calls.length > 0);
  expect(before).not.toHaveBeenCalled();
  expect(after).toHaveBeenCalledTimes(1);
});

test('S2 clients that register once are called after a shutdown and a boot too', async () => {
  const page = await createPage();
  const told: unknown[] = [];
  page.answer = (ping) => answerTo(ping, { unread_count: 2 });
  page.intercom('onShow', () => told.push('shown'));
  page.intercom('onHide', () => told.push('hidden'));
  page.intercom('onUnreadCountChange', (count: unknown) => told.push(count));
  page.intercom('boot', { app_id: 'demo' });
  await until(() => told.includes(2));
  page.intercom('show');
  await until(() => told.includes('shown'));
  page.intercom('shutdown');
  // Who has left has nothing unread, and no messenger open.
  expect(told).toEqual([0, 2, 'shown', 'hidden', 0]);
  page.intercom('boot', { app_id: 'demo' });
  await until(() => told.length === 6);
  page.intercom('show');
  await until(() => told.length === 7);
  expect(told.slice(5)).toEqual([2, 'shown']);
});

test('S1 getVisitorId answers at once, with the id in the cookie', async () => {
  const page = await createPage();
  expect(page.intercom('getVisitorId')).toBeUndefined();
  page.intercom('boot', { app_id: 'demo' });
  expect(page.intercom('getVisitorId')).toMatch(/^[0-9a-f-]{36}$/);
  expect(page.intercom('getVisitorId')).toBe(cookie('intercom-id-demo'));
});

test('S1 showNewMessage opens the composer with the text, and only with a text', async () => {
  const page = await createBooted();
  page.intercom('showNewMessage', 'About order 7');
  await until(() => page.messengers.length > 0);
  await calm();
  page.intercom('showNewMessage', { not: 'a text' });
  await until(() => page.messengers[0]?.asked.length === 2);
  expect(page.messengers[0]?.asked).toEqual([
    'showNewMessage About order 7',
    'showNewMessage undefined',
  ]);
});

test('S2 the page’s settings are read, never changed', async () => {
  const settings = Object.freeze({ app_id: 'demo', user_id: '7', name: 'Lina' });
  const page = await createPage();
  window.intercomSettings = settings;
  page.intercom('boot', settings);
  page.intercom('update', Object.freeze({ name: 'Lina H.' }));
  await until(() => page.pings.length > 0);
  expect(page.warnings).toEqual([]);
  expect(dataOf(page.pings.at(-1))).toEqual({ app_id: 'demo', user_id: '7', name: 'Lina H.' });
});

test('S2 what boot is given wins over intercomSettings', async () => {
  const page = await createPage();
  window.intercomSettings = { app_id: 'demo', user_id: '1', name: 'Settings' };
  page.intercom('boot', { app_id: 'demo', user_id: '7' });
  await until(() => page.pings.length > 0);
  expect(dataOf(page.pings[0])).toEqual({ app_id: 'demo', user_id: '7', name: 'Settings' });
});

test('S2 an update before any boot boots: the npm package may call it first', async () => {
  const page = await createPage();
  page.intercom('update', { app_id: 'demo', user_id: '7' });
  await until(() => page.pings.length > 0);
  expect(page.intercom.booted).toBe(true);
  expect(dataOf(page.pings[0])).toMatchObject({ user_id: '7' });
});

test('S2 an update that does not say whose page it is boots nothing, and is kept for the boot', async () => {
  const page = await createPage();
  page.intercom('update');
  page.intercom('update', { plan: 'Pro' });
  await calm();
  expect(page.pings).toEqual([]);
  expect(page.intercom.booted).toBe(false);
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  expect(dataOf(page.pings[0])).toMatchObject({ plan: 'Pro' });
});

test('V13 after a shutdown an update boots nobody, and is not the next visitor’s', async () => {
  const page = await createPage();
  window.intercomSettings = { app_id: 'demo', user_id: '7', name: 'Lina' };
  page.intercom('boot');
  await until(() => page.pings.length > 0);
  page.intercom('shutdown');
  page.intercom('update');
  page.intercom('update', { plan: 'Pro' });
  await calm();
  expect(page.intercom.booted).toBe(false);
  expect(page.pings).toHaveLength(1);
});

test('V13 after a shutdown boot is nobody, though the page’s settings still name who has left', async () => {
  const page = await createPage();
  window.intercomSettings = { app_id: 'demo', user_id: '7', name: 'Lina' };
  page.intercom('boot');
  await until(() => page.pings.length > 0);
  page.intercom('shutdown');
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 1);
  expect(dataOf(page.pings[1])).toEqual({ app_id: 'demo' });

  page.intercom('shutdown');
  window.intercomSettings = { app_id: 'demo', user_id: '8' };
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 2);
  expect(dataOf(page.pings[2])).toEqual({ app_id: 'demo', user_id: '8' });
});

test('a second boot is an update: one launcher, one messenger', async () => {
  const page = await createBooted();
  page.intercom('boot', { app_id: 'demo', user_id: '7' });
  await until(() => page.pings.length > 1);
  expect(document.querySelectorAll('.intercom-lightweight-app')).toHaveLength(1);
});

test('another app_id than the script’s is warned of', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'other' });
  expect(page.warnings).toEqual([expect.stringContaining('demo')]);
});

test('S2 api_base is not followed: public clients overwrite it', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', api_base: 'https://api-iam.intercom.io' });
  await until(() => page.pings.length > 0);
  expect(page.pings).toHaveLength(1);
});

test('V13 shutdown takes everything off the page', async () => {
  const page = await createBooted();
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  page.intercom('shutdown');
  expect(launcherHost()).toBeNull();
  expect(page.messengers[0]?.asked).toContain('destroy');
  await calm();
  expect(sessionStorage.length).toBe(0);
});

test('V13 a messenger that is fetched while the page shuts down does not appear', async () => {
  const page = await createBooted();
  page.intercom('show');
  page.intercom('shutdown');
  await until(() => page.messengers.length > 0);
  await calm();
  expect(page.messengers[0]?.asked).toEqual(['destroy']);
});

test('V13 when the server ends the session it is shut down, and can be booted again', async () => {
  const page = await createBooted();
  const first = page.intercom('getVisitorId');
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  page.messengers[0]?.bridge.onSessionEnded();
  expect(page.intercom.booted).toBe(false);
  expect(launcherHost()).toBeNull();
  page.intercom('boot', { app_id: 'demo' });
  expect(page.intercom('getVisitorId')).not.toBe(first);
  expect(launcher()).toBeDefined();
});
