import { expect, test } from 'vitest';
import { answerTo, calm, createPage, dataOf, launcherHost, refuse, until } from '../loader/page.ts';

const ada = { app_id: 'demo', user_id: 'ada', user_hash: 'a proof', name: 'Ada' };

async function createSignedIn() {
  const page = await createPage();
  page.intercom('boot', ada);
  await until(() => page.pings.length > 0);
  await calm();
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  return page;
}

/** The next person has begun, in another tab or on another page. */
function anotherPageHasBegun(): void {
  const host = document.location.hostname;
  document.cookie = `intercom-id-demo=99999999-2222-4333-a444-555555555555;path=/;domain=${host}`;
  document.cookie = `intercom-session-demo=${'e'.repeat(64)};path=/;domain=${host}`;
}

test('V13 a page whose user has left elsewhere does not sign them in again when it comes back', async () => {
  const page = await createSignedIn();
  anotherPageHasBegun();
  await page.messengers[0]?.bridge.renew();
  expect(page.pings.at(-1)?.body.token).toBe('e'.repeat(64));
  expect(dataOf(page.pings.at(-1))).toEqual({});
});

test('V7 until the page says again who is there', async () => {
  const page = await createSignedIn();
  anotherPageHasBegun();
  await page.messengers[0]?.bridge.renew();
  page.intercom('update', { user_id: 'ben', user_hash: 'his' });
  await until(() => dataOf(page.pings.at(-1))['user_id'] === 'ben');
});

test('V14 a signature that was good and has expired takes nothing from who is here', async () => {
  const page = await createSignedIn();
  page.answer = () => refuse('identity_unverified');
  page.intercom('update', { plan: 'Pro' });
  await until(() => page.warnings.length > 0);
  await calm();
  expect(page.intercom.booted).toBe(true);
  expect(launcherHost()).not.toBeNull();
});

test('V14 another claim that is refused ends what was shown', async () => {
  const page = await createSignedIn();
  page.answer = () => refuse('identity_unverified');
  page.intercom('update', { user_id: 'ben', user_hash: 'forged' });
  await until(() => page.warnings.length > 0);
  await calm();
  expect(page.intercom.booted).toBe(false);
  expect(launcherHost()).toBeNull();
});

test('V14 a token of another person’s is another claim', async () => {
  const page = await createPage();
  page.answer = () => new Promise(() => {});
  page.intercom('boot', { app_id: 'demo', intercom_user_jwt: 'ada', company: { id: 'hers' } });
  await until(() => page.pings.length > 0);
  page.answer = (ping) => answerTo(ping);
  page.intercom('update', { intercom_user_jwt: 'ben' });
  page.intercom('shutdown');
  page.intercom('boot', { app_id: 'demo', intercom_user_jwt: 'ben' });
  await until(() => page.pings.length > 1);
  expect(dataOf(page.pings.at(-1))).toEqual({ app_id: 'demo', intercom_user_jwt: 'ben' });
});
