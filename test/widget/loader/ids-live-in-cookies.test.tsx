import { expect, onTestFinished, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { answerTo, calm, cookie, createPage, launcher, until } from './page.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const secret = /^[0-9a-f]{64}$/;
const names = ['intercom-id-demo', 'intercom-session-demo', 'intercom-device-id-demo'] as const;

function ids(): (string | undefined)[] {
  return names.map(cookie);
}

test('V1 the three ids are in Intercom’s cookies', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  expect(cookie('intercom-id-demo')).toMatch(uuid);
  expect(cookie('intercom-session-demo')).toMatch(secret);
  expect(cookie('intercom-device-id-demo')).toMatch(secret);
  expect(new Set(ids()).size).toBe(3);
});

test('S9 before boot there is no cookie', async () => {
  await createPage();
  expect(document.cookie).toBe('');
});

test('V1 the next page load proposes the same ids', async () => {
  const [id, session, device] = ['11111111-2222-4333-a444-555555555555', 'a', 'b'];
  document.cookie = `intercom-id-demo=${id};path=/`;
  document.cookie = `intercom-session-demo=${session.repeat(64)};path=/`;
  document.cookie = `intercom-device-id-demo=${device.repeat(64)};path=/`;
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  expect(page.pings[0]?.body).toMatchObject({
    visitor_id: id,
    token: session.repeat(64),
    device: device.repeat(64),
  });
});

test('V1 a visitor id of an older client is kept, whatever its version', async () => {
  const page = await createPage();
  document.cookie = 'intercom-id-demo=AAAAAAAA-1111-1111-1111-111111111111;path=/';
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  expect(page.pings[0]?.body.visitor_id).toBe('AAAAAAAA-1111-1111-1111-111111111111');
});

test.each([
  ['intercom-id-demo', 'deadbeef%20<b>', uuid],
  ['intercom-id-demo', 'abc', uuid],
  ['intercom-session-demo', 'bmludGVyY29tIHNlc3Npb24', secret],
  ['intercom-session-demo', 'a'.repeat(63), secret],
  ['intercom-device-id-demo', '8a6dbd3c-22cd-4f46-8d35-67bd6a0b1f3e', secret],
])('V1 a malformed %s is replaced, not sent: %s', async (name, value, wellFormed) => {
  document.cookie = `${name}=${value};path=/`;
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  expect(cookie(name)).toMatch(wellFormed);
  await until(() => page.pings.length > 0);
  const { visitor_id, token, device } = page.pings[0]?.body ?? {};
  expect([visitor_id, token, device]).toEqual(ids());
});

test('V1 another workspace’s ids are not taken for ours', async () => {
  document.cookie = `intercom-session-other-demo=${'a'.repeat(64)};path=/`;
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  expect(cookie('intercom-session-demo')).not.toBe('a'.repeat(64));
});

test('V7 the session is the one that the server answers with, from then on', async () => {
  const page = await createPage();
  page.answer = (ping) => answerTo(ping, { token: 'f'.repeat(64) });
  page.intercom('boot', { app_id: 'demo', user_id: '7' });
  await until(() => cookie('intercom-session-demo') === 'f'.repeat(64));
  page.intercom('update');
  await until(() => page.pings.length > 1);
  expect(page.pings[1]?.body.token).toBe('f'.repeat(64));
});

test('V1 the visitor id is the one that the server answers with', async () => {
  const page = await createPage();
  const visitor_id = '99999999-2222-4333-a444-555555555555';
  page.answer = (ping) => answerTo({ ...ping, visitor_id });
  page.intercom('boot', { app_id: 'demo' });
  await until(() => cookie('intercom-id-demo') === visitor_id);
  expect(page.intercom('getVisitorId')).toBe(visitor_id);
});

test('V13 shutdown removes all three, tells the server, and the next boot is somebody new', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  const before = ids();
  page.intercom('shutdown');
  expect(ids()).toEqual([undefined, undefined, undefined]);
  await until(() => page.shutdowns.length > 0);
  expect(page.shutdowns[0]?.body).toEqual({
    app_id: 'demo',
    version: 1,
    token: before[1],
    device: before[2],
  });
  expect(page.shutdowns[0]?.headers).toEqual({ 'Content-Type': 'text/plain;charset=UTF-8' });
  page.intercom('boot', { app_id: 'demo' });
  for (const [index, id] of ids().entries()) {
    expect(id).toBeDefined();
    expect(id).not.toBe(before[index]);
  }
});

test('V13 the server hears of the end after the last that was written', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  let send = (): void => {};
  must(page.messengers[0], 'the messenger').last = new Promise((resolve) => (send = resolve));
  page.intercom('shutdown');
  expect(ids()).toEqual([undefined, undefined, undefined]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(page.shutdowns).toEqual([]);
  send();
  await until(() => page.shutdowns.length > 0);
});

test('V13 an answer that comes after the shutdown brings no id back', async () => {
  const page = await createPage();
  let answer = (): void => {};
  page.answer = (ping) =>
    new Promise((resolve) => {
      answer = () => resolve(answerTo(ping));
    });
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  page.intercom('shutdown');
  answer();
  await calm();
  expect(ids()).toEqual([undefined, undefined, undefined]);
});

test('S3 where the session’s cookie alone does not stay, the page has one session all the same', async () => {
  const page = await createPage();
  const jar = new Map<string, string>();
  Object.defineProperty(document, 'cookie', {
    configurable: true,
    get: () => Array.from(jar, (pair) => pair.join('=')).join('; '),
    set(text: string) {
      const [name = '', value = ''] = text.split(/[=;]/);
      if (!name.includes('session')) jar.set(name, value);
    },
  });
  onTestFinished(() => void Reflect.deleteProperty(document, 'cookie'));
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  page.intercom('update');
  await until(() => page.pings.length > 1);
  await calm();
  expect(page.pings).toHaveLength(2);
  expect(page.pings[1]?.body.token).toBe(page.pings[0]?.body.token);
});

test.each([
  {
    how: 'ignores them',
    cookies: { get: () => '', set: () => {} },
  },
  {
    how: 'throws, as in a sandboxed frame',
    cookies: {
      get: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
      set: () => {
        throw new DOMException('Forbidden', 'SecurityError');
      },
    },
  },
])(
  'S3 where the browser blocks cookies and $how, it works as long as the page lives',
  async ({ cookies }) => {
    const page = await createPage();
    Object.defineProperty(document, 'cookie', { ...cookies, configurable: true });
    onTestFinished(() => void Reflect.deleteProperty(document, 'cookie'));
    page.intercom('boot', { app_id: 'demo' });
    await until(() => page.pings.length > 0);
    expect(launcher()).toBeDefined();
    const id = page.intercom('getVisitorId');
    expect(id).toMatch(uuid);
    page.intercom('update');
    await until(() => page.pings.length > 1);
    expect(page.pings[1]?.body.visitor_id).toBe(id);
    expect(page.pings[1]?.body.token).toBe(page.pings[0]?.body.token);
    // Who signs in has another session, there too.
    await calm();
    page.answer = (ping) => answerTo(ping, { token: 'd'.repeat(64) });
    page.intercom('update', { user_id: '7', user_hash: 'abc' });
    await until(() => page.pings.length > 2);
    await calm();
    page.intercom('update');
    await until(() => page.pings.length > 3);
    expect(page.pings[3]?.body.token).toBe('d'.repeat(64));
    expect(page.warnings).toEqual([]);
  },
);
