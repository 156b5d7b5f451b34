import { createHash } from 'node:crypto';
import { HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
// Fetched before a test holds the timers: the runner needs them to fetch it.
import '../../../src/widget/visit/borrow.ts';
import { calm, cookie, createPage, until } from './page.ts';

const key = 'foyer-revoke-demo';
const hash = (secret: string | undefined) => createHash('sha256').update(`${secret}`).digest('hex');

async function createBooted() {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  const handle = {
    token_hash: hash(cookie('intercom-session-demo')),
    device_hash: hash(cookie('intercom-device-id-demo')),
  };
  return { page, handle };
}

test('V13 an end that the server has heard leaves nothing in the browser', async () => {
  const { page } = await createBooted();
  page.intercom('shutdown');
  await until(() => page.shutdowns.length > 0);
  await until(() => localStorage.length === 0);
  expect(document.cookie).toBe('');
  expect(sessionStorage.length).toBe(0);
  expect(page.revocations).toEqual([]);
});

test('V13 one that it has not leaves a handle that opens nothing: hashes of what is forgotten', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { page, handle } = await createBooted();
  page.answerToTheRest = () => HttpResponse.error();
  page.intercom('shutdown');
  await until(() => localStorage.length > 0);
  await calm();
  expect({ ...localStorage }).toEqual({ [key]: JSON.stringify(handle) });
  expect(document.cookie).toBe('');
});

test('V13 the page says it again with the handle alone, until the server is back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const { page, handle } = await createBooted();
  page.answerToTheRest = () => HttpResponse.error();
  page.intercom('shutdown');
  await until(() => page.revocations.length > 0);
  page.answerToTheRest = () => HttpResponse.json({});
  // The pause begins once the page knows that it has failed.
  await until(() => {
    vi.advanceTimersByTime(1_000);
    return page.revocations.length > 1;
  });
  expect(page.shutdowns).toHaveLength(1);
  expect(page.revocations[1]?.body).toEqual({ app_id: 'demo', version: 1, ...handle });
  await until(() => localStorage.length === 0);
});

test('V13 or the next page does', async () => {
  const left = { token_hash: 'a'.repeat(64), device_hash: 'b'.repeat(64) };
  localStorage.setItem(key, JSON.stringify(left));
  const page = await createPage();
  await calm();
  expect(page.revocations).toEqual([]);
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.revocations.length > 0);
  expect(page.revocations[0]?.body).toMatchObject(left);
  await until(() => localStorage.length === 0);
});

test('V13 a page that only signs out ends what earlier pages began', async () => {
  const [session, device] = ['a', 'b'].map((digit) => digit.repeat(64));
  document.cookie = 'intercom-id-demo=11111111-2222-4333-a444-555555555555;path=/';
  document.cookie = `intercom-session-demo=${session};path=/`;
  document.cookie = `intercom-device-id-demo=${device};path=/`;
  sessionStorage.setItem('intercom-surface-demo', '{"isOpen":true,"view":{"name":"home"}}');
  const page = await createPage();
  page.intercom('shutdown');
  expect(document.cookie).not.toContain(session);
  await until(() => page.shutdowns.length > 0);
  expect(page.shutdowns[0]?.body).toMatchObject({ token: session, device });
  await until(() => sessionStorage.length === 0);
  expect(page.pings).toEqual([]);
});

test('V13 where nobody was, a shutdown asks nothing of the server', async () => {
  const page = await createPage();
  page.intercom('shutdown');
  await calm();
  expect(page.shutdowns).toEqual([]);
  expect(document.cookie).toBe('');
});
