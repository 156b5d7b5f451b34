import { expect, test } from 'vitest';
import { calm, cookie, createPage, dataOf, launcher, launcherHost, until } from './page.ts';

const pending = { app_id: 'demo', consent: 'pending' };

function expectNothing(page: Awaited<ReturnType<typeof createPage>>): void {
  expect(launcherHost()).toBeNull();
  expect(page.pings).toEqual([]);
  expect(document.cookie).toBe('');
  expect(localStorage.length + sessionStorage.length).toBe(0);
}

test('R9 while consent is pending nothing is stored, sent or shown, whatever the page calls', async () => {
  const page = await createPage();
  page.intercom('boot', pending);
  for (const name of ['update', 'show', 'showNewMessage', 'trackEvent', 'getVisitorId', 'hide'])
    page.intercom(name, 'anything');
  await calm();
  expectNothing(page);
  expect(page.intercom.booted).toBe(false);
  expect(page.intercom('getVisitorId')).toBeUndefined();
  expect(page.warnings).toEqual([]);
});

test('R9 consent begins what was held back, with all that the page has said by then', async () => {
  const page = await createPage();
  page.intercom('boot', pending);
  page.intercom('update', { user_id: '7', plan: 'Pro' });
  page.intercom('consent', true);
  await until(() => page.pings.length > 0);
  expect(launcher()).toBeDefined();
  expect(dataOf(page.pings[0])).toMatchObject({ user_id: '7', plan: 'Pro' });
  expect(cookie('intercom-session-demo')).toBeDefined();
});

test('R9 who has agreed already is not asked: consent may come before boot', async () => {
  const page = await createPage();
  page.intercom('consent', true);
  await calm();
  expectNothing(page);
  page.intercom('boot', pending);
  await until(() => page.pings.length > 0);
});

test.each([undefined, 'true', 1, {}])('R9 only true is consent, and %o is not', async (given) => {
  const page = await createPage();
  page.intercom('boot', pending);
  page.intercom('consent', given);
  await calm();
  expectNothing(page);
});

test('R9 consent that is taken back leaves nothing, and can be given again', async () => {
  const page = await createPage();
  page.intercom('boot', pending);
  page.intercom('consent', true);
  await until(() => page.pings.length > 0);
  await calm();
  page.intercom('consent', false);
  await until(() => page.shutdowns.length > 0);
  await calm();
  expect(launcherHost()).toBeNull();
  expect(document.cookie).toBe('');
  page.intercom('consent', true);
  await until(() => page.pings.length > 1);
  expect(page.pings[1]?.body.token).not.toBe(page.pings[0]?.body.token);
});

test('R9 a shutdown forgets what was held back', async () => {
  const page = await createPage();
  page.intercom('boot', pending);
  page.intercom('shutdown');
  page.intercom('consent', true);
  await calm();
  expectNothing(page);
});
