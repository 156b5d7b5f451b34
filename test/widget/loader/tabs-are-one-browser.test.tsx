import { expect, test } from 'vitest';
import type { PingRequest } from '../../../src/contract/messenger/ping.ts';
import { createPingAnswer } from '../fake-bridge.ts';
import { answerTo, calm, cookie, createPage, launcher, refuse, until } from './page.ts';

const session = 'intercom-session-demo';

/** Another tab has become somebody else: the cookie is the browser's. */
function anotherTabHas(token: string): void {
  document.cookie = `${session}=${token};path=/;domain=${document.location.hostname}`;
}

test('V7 a tab goes after the one that has signed in: its next hello is under that session', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  anotherTabHas('e'.repeat(64));
  page.intercom('update');
  await until(() => page.pings.length > 1);
  expect(page.pings[1]?.body.token).toBe('e'.repeat(64));
});

test('V7 an answer that was overtaken by another tab’s sign-in undoes nothing, and is asked for anew', async () => {
  const page = await createPage();
  page.answer = (ping: PingRequest) => {
    if (page.pings.length === 1) anotherTabHas('e'.repeat(64));
    return answerTo(ping);
  };
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 1);
  await calm();
  expect(page.pings.map(({ body }) => body.token === 'e'.repeat(64))).toEqual([false, true]);
  expect(cookie(session)).toBe('e'.repeat(64));
});

test('V14 who was refused may boot again with a proof', async () => {
  const page = await createPage();
  page.answer = (ping) =>
    ping.user_data?.includes('user_hash') ? answerTo(ping) : refuse('identity_unverified');
  page.intercom('boot', { app_id: 'demo', user_id: '7' });
  await until(() => page.warnings.length > 0);
  expect(page.intercom.booted).toBe(false);
  page.intercom('boot', { app_id: 'demo', user_id: '7', user_hash: 'a proof' });
  await until(() => page.pings.length > 1);
  await calm();
  expect(page.intercom.booted).toBe(true);
  expect(launcher()).toBeDefined();
});

test('S8 a messenger that is there knows better what is unread than an answer to the loader', async () => {
  const page = await createPage();
  const counts: unknown[] = [];
  page.answer = (ping) => answerTo(ping, { unread_count: 3 });
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  page.messengers[0]?.bridge.onUnreadCount(1);
  page.intercom('onUnreadCountChange', (count: unknown) => counts.push(count));
  page.intercom('update');
  await until(() => page.pings.length > 1);
  await calm();
  expect(counts).toEqual([1]);
});

test('the messenger hears who is behind the session, after each hello', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  await calm();
  const asked = page.messengers[0]?.asked ?? [];
  asked.length = 0;
  page.answer = (ping) =>
    answerTo(ping, { contact: { ...createPingAnswer().contact, id: 'd'.repeat(24) } });
  page.intercom('update', { user_id: '7' });
  await until(() => asked.includes(`personIs ${'d'.repeat(24)}`));
});
