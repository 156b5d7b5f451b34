import { HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { answerTo, calm, createPage, dataOf, launcherHost, refuse, until } from './page.ts';

test('one page load is one request', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(page.pings).toHaveLength(1);
});

test('it is a simple request: no preflight, no cookies of the page', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  const [ping] = page.pings;
  expect(ping?.credentials).toBe('omit');
  expect(ping?.headers).toEqual({ 'Content-Type': 'text/plain;charset=UTF-8' });
});

test('it says where the visitor is and came from, in which language and time zone, and under which ids', async () => {
  document.title = 'Prices';
  vi.spyOn(document, 'referrer', 'get').mockReturnValue('https://search.example/');
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  expect(page.pings[0]?.body).toEqual({
    app_id: 'demo',
    version: 1,
    token: expect.stringMatching(/^[0-9a-f]{64}$/),
    device: expect.stringMatching(/^[0-9a-f]{64}$/),
    visitor_id: expect.stringMatching(/^[0-9a-f-]{36}$/),
    page: { url: document.URL, title: 'Prices' },
    referrer: 'https://search.example/',
    time_zone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    language: 'en-US',
    user_data: '{"app_id":"demo"}',
  });
});

test('it says who the page says is signed in', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', user_id: 7, email: 'lina@example.com', name: 'null' });
  await until(() => page.pings.length > 0);
  expect(dataOf(page.pings[0])).toEqual({
    app_id: 'demo',
    user_id: 7,
    email: 'lina@example.com',
    name: 'null',
  });
});

test('an update says hello again, with who it is and what the server does not have yet', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', user_id: '7', name: 'Lina' });
  await until(() => page.pings.length > 0);
  await calm();
  page.intercom('update', { plan: 'Pro' });
  await until(() => page.pings.length > 1);
  expect(dataOf(page.pings[1])).toEqual({ user_id: '7', plan: 'Pro' });
});

test('a boot and an update in one breath are one hello', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('update', { user_id: '7' });
  await until(() => page.pings.length > 0);
  await calm();
  expect(page.pings.map(dataOf)).toEqual([{ app_id: 'demo', user_id: '7' }]);
});

test('the language can be chosen by the page', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', language_override: 'ar' });
  await until(() => page.pings.length > 0);
  expect(page.pings[0]?.body.language).toBe('ar');
});

test.each(['undefined', 'null', '', null])(
  'a language that is none is not the page’s choice: %o',
  async (unknown) => {
    const page = await createPage();
    page.intercom('boot', { app_id: 'demo', language_override: unknown });
    await until(() => page.pings.length > 0);
    expect(page.pings[0]?.body.language).toBe(navigator.languages[0]);
  },
);

test('where the page’s language is none of ours, the browser’s decide', async () => {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', language_override: 'xx' });
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  expect(page.messengers[0]?.bridge.languages).toEqual(['xx', ...navigator.languages]);
});

test.each([
  { why: 'no network', fail: () => HttpResponse.error() },
  { why: 'a proxy’s page', fail: () => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }) },
  { why: 'a page with 200', fail: () => HttpResponse.html('<h1>Log in to this Wi-Fi</h1>') },
  { why: 'a server that stops', fail: () => refuse('unavailable', 503) },
  { why: 'a mistake of the server', fail: () => refuse('internal', 500) },
])('S10 while the server is away it is tried again, under the same ids: $why', async ({ fail }) => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createPage();
  page.answer = fail;
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length === 1);
  await calm();
  await vi.advanceTimersByTimeAsync(500);
  await until(() => page.pings.length === 2);
  await calm();
  page.answer = (ping) => answerTo(ping);
  await vi.advanceTimersByTimeAsync(1_000);
  await until(() => page.pings.length === 3);
  await calm();
  await vi.advanceTimersByTimeAsync(120_000);
  await calm();
  expect(page.pings.map(({ body }) => body)).toEqual(Array(3).fill(page.pings[0]?.body));
  expect(page.warnings).toEqual([]);
  expect(launcherHost()).not.toBeNull();
});

test('V14 what the server refuses is told to the developer, the launcher goes, and it is not asked again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createPage();
  page.answer = () => refuse('identity_unverified');
  page.intercom('boot', { app_id: 'demo', user_id: '7' });
  expect(launcherHost()).not.toBeNull();
  await until(() => page.warnings.length > 0);
  expect(page.warnings).toEqual([expect.stringContaining('identity_unverified')]);
  expect(launcherHost()).toBeNull();
  await vi.advanceTimersByTimeAsync(120_000);
  await calm();
  expect(page.pings).toHaveLength(1);
});

test('V13 after a shutdown, what was waiting for its next attempt is not sent', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createPage();
  page.answer = () => HttpResponse.error();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length === 1);
  await calm();
  page.intercom('shutdown');
  await vi.advanceTimersByTimeAsync(120_000);
  await calm();
  expect(page.pings).toHaveLength(1);
});

test('V7 one hello after the other: a late answer to the first never undoes the second', async () => {
  const page = await createPage();
  const answers: (() => void)[] = [];
  page.answer = (ping) =>
    new Promise((resolve) => {
      const token = (ping.user_data?.includes('user_id') ? 'b' : 'a').repeat(64);
      answers.push(() => resolve(answerTo(ping, { token })));
    });
  page.intercom('boot', { app_id: 'demo' });
  await until(() => answers.length > 0);
  page.intercom('update', { user_id: '7' });
  await calm();
  for (let index = 0; index < 2; index += 1) {
    await until(() => answers.length > index);
    answers[index]?.();
    await calm();
  }
  expect(page.pings.map((ping) => dataOf(ping)['user_id'])).toEqual([undefined, '7']);
  expect(page.pings[1]?.body.token).toBe('a'.repeat(64));
});

test('nobody is told to wait for a server that is away: what was said last is what is said when it is back', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createPage();
  page.answer = () => HttpResponse.error();
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length === 1);
  await calm();
  for (let index = 0; index < 5; index += 1) page.intercom('update', { user_id: `${index}` });
  await calm();
  page.answer = (ping) => answerTo(ping);
  await vi.advanceTimersByTimeAsync(500);
  await calm();
  await vi.advanceTimersByTimeAsync(120_000);
  await calm();
  expect(dataOf(page.pings.at(-1))).toEqual({ user_id: '4' });
  expect(page.pings.length).toBeLessThanOrEqual(3);
});
