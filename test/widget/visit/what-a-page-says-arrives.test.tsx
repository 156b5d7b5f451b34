import { HttpResponse } from 'msw';
import { expect, onTestFinished, test, vi } from 'vitest';
import { answerTo, calm, createPage, dataOf, until } from '../loader/page.ts';

async function createBooted(settings: object = {}) {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', ...settings });
  await until(() => page.pings.length > 0);
  await calm();
  return page;
}

test('S1 the page’s own attributes go to the server once, and who it is each time', async () => {
  const page = await createBooted({ user_id: '7', user_hash: 'abc', plan: 'Pro' });
  page.intercom('update');
  await until(() => page.pings.length > 1);
  expect(dataOf(page.pings[0])).toMatchObject({ user_id: '7', user_hash: 'abc', plan: 'Pro' });
  expect(dataOf(page.pings[1])).toEqual({ user_id: '7', user_hash: 'abc' });
});

test('S1 what the server has not answered to is said again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createPage();
  page.answer = () => HttpResponse.error();
  page.intercom('boot', { app_id: 'demo', plan: 'Pro' });
  await until(() => page.pings.length > 0);
  await calm();
  page.intercom('update', { seats: 3 });
  page.answer = (ping) => answerTo(ping);
  await vi.advanceTimersByTimeAsync(1_000);
  await until(() => page.pings.length > 1);
  await calm();
  expect(dataOf(page.pings[1])).toMatchObject({ plan: 'Pro', seats: 3 });
});

test('S1 what is said while a hello is under way is not taken for said', async () => {
  const page = await createPage();
  let answer = (): void => {};
  page.answer = (ping) => new Promise((resolve) => (answer = () => resolve(answerTo(ping))));
  page.intercom('boot', { app_id: 'demo', plan: 'Pro' });
  await until(() => page.pings.length > 0);
  await calm();
  page.intercom('update', { seats: 3 });
  page.answer = (ping) => answerTo(ping);
  answer();
  await until(() => page.pings.length > 1);
  expect(dataOf(page.pings[1])).toMatchObject({ seats: 3 });
});

test('V7 of another person nothing of the former is said', async () => {
  const page = await createBooted();
  page.answer = () => HttpResponse.error();
  page.intercom('update', { user_id: '7', user_hash: 'abc', plan: 'Pro' });
  await until(() => page.pings.length > 1);
  page.answer = (ping) => answerTo(ping);
  page.intercom('boot', { user_id: '8', user_hash: 'def' });
  await until(() => page.pings.some((ping) => dataOf(ping)['user_id'] === '8'));
  expect(dataOf(page.pings.at(-1))).toEqual({ user_id: '8', user_hash: 'def' });
});

test('S3 what cannot be written as JSON costs that alone', async () => {
  const loop: Record<string, unknown> = {};
  loop['loop'] = loop;
  const page = await createBooted({ loop, big: 10n, run: () => {}, plan: 'Pro' });
  expect(dataOf(page.pings[0])).toEqual({ app_id: 'demo', plan: 'Pro' });
  expect(page.warnings).toEqual([
    expect.stringContaining('loop') as string,
    expect.stringContaining('big') as string,
  ]);
});

test('S1 what the server did not keep is told to the developer', async () => {
  const page = await createPage();
  page.answer = (ping) => answerTo(ping, { warnings: ['“age” is a number.'] });
  page.intercom('boot', { app_id: 'demo', age: 'old' });
  await until(() => page.warnings.length > 0);
  expect(page.warnings).toEqual(['[Foyer] “age” is a number.']);
});

test('S1 page_title is the page’s to choose', async () => {
  const page = await createBooted({ page_title: 'Checkout' });
  expect(page.pings[0]?.body.page.title).toBe('Checkout');
});

test('S1 session_duration is told in milliseconds, as the documentation reads it', async () => {
  const page = await createBooted({ session_duration: '5*60000' });
  expect(page.pings[0]?.body.session_duration_ms).toBe(5);
});

test('S1 of more than 20 updates in half an hour the rest is said together, at its end', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createBooted();
  for (let index = 0; index < 30; index += 1) {
    page.intercom('update', { [`a${index}`]: index });
    await calm();
  }
  expect(page.pings).toHaveLength(21);
  await vi.advanceTimersByTimeAsync(30 * 60_000);
  await until(() => page.pings.length > 21);
  await calm();
  expect(page.pings).toHaveLength(22);
  expect(Object.keys(dataOf(page.pings[21]))).toHaveLength(10);
});

test('V7 who signs in, or is somebody else, is not kept waiting by updates before', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createBooted({ user_id: '7', user_hash: 'abc' });
  for (let index = 0; index < 30; index += 1) {
    page.intercom('update', { user_id: '7', user_hash: 'abc', seats: index });
    await calm();
  }
  expect(page.pings).toHaveLength(21);
  page.intercom('boot', { user_id: '8', user_hash: 'def' });
  await until(() => page.pings.length > 21);
  expect(dataOf(page.pings[21])).toEqual({ user_id: '8', user_hash: 'def' });
});

test('S3 an address, a title or a language that is too much is cut, and costs nothing else', async () => {
  const page = await createBooted({
    page_title: `\0${'t'.repeat(70_000)}`,
    language_override: 'x'.repeat(70),
  });
  expect(page.pings[0]?.body.page.title).toBe('t'.repeat(65_536));
  expect(page.pings[0]?.body.language).toBe('x'.repeat(64));
});

test('S3 what is more than the server takes is left out and told, and the rest arrives', async () => {
  const page = await createBooted({
    blob: 'b'.repeat(70_000),
    nearly: 'n'.repeat(44_000),
    plan: 'Pro',
    user_id: '7',
    intercom_user_jwt: 'j'.repeat(16_000),
  });
  expect(dataOf(page.pings[0])).toEqual({
    app_id: 'demo',
    nearly: 'n'.repeat(44_000),
    plan: 'Pro',
    user_id: '7',
    intercom_user_jwt: 'j'.repeat(16_000),
  });
  expect(page.warnings).toEqual(['[Foyer] blob is too much.']);
});

test('S1 a server that asks for patience is asked again', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createPage();
  page.answer = () =>
    HttpResponse.json({ error: { kind: 'rate_limited', message: 'Wait.' } }, { status: 429 });
  page.intercom('boot', { app_id: 'demo' });
  await until(() => page.pings.length > 0);
  await calm();
  page.answer = (ping) => answerTo(ping);
  await vi.advanceTimersByTimeAsync(1_000);
  await until(() => page.pings.length > 1);
  expect(page.intercom.booted).toBe(true);
});

test('S3 a single-page app that goes elsewhere is noticed, once it rests', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearTimeout', 'clearInterval'] });
  const before = document.URL;
  onTestFinished(() => window.history.replaceState(null, '', before));
  const page = await createBooted();
  window.history.pushState(null, '', '#there');
  await vi.advanceTimersByTimeAsync(2_000);
  await until(() => page.pings.length > 1);
  expect(page.pings[1]?.body.page.url).toContain('#there');
  await vi.advanceTimersByTimeAsync(10_000);
  await calm();
  expect(page.pings).toHaveLength(2);
});
