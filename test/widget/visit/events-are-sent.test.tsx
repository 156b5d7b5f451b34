import { HttpResponse } from 'msw';
import { expect, test, vi } from 'vitest';
import { calm, createPage, refuse, until } from '../loader/page.ts';

async function createBooted() {
  const page = await createPage();
  page.intercom('boot', { app_id: 'demo', user_id: '7' });
  await until(() => page.pings.length > 0);
  await calm();
  return page;
}

test('V8 an event goes to the server with what belongs to it', async () => {
  const page = await createBooted();
  page.intercom('trackEvent', 'bought', { price: { amount: 100, currency: 'eur' } });
  await until(() => page.events.length > 0);
  expect(page.events[0]?.body).toEqual({
    app_id: 'demo',
    version: 1,
    token: page.pings[0]?.body.token,
    id: expect.stringMatching(/^[0-9a-f]{8}-/) as string,
    name: 'bought',
    metadata: '{"price":{"amount":100,"currency":"eur"}}',
  });
});

test('V8 it is sent again until there is an answer, and stays the same event', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  const page = await createBooted();
  page.answerToTheRest = () => HttpResponse.error();
  page.intercom('trackEvent', 'bought');
  await until(() => page.events.length > 0);
  await calm();
  page.answerToTheRest = () => HttpResponse.json({ is_recorded: true });
  await vi.advanceTimersByTimeAsync(1_000);
  await until(() => page.events.length > 1);
  expect(page.events[1]?.body).toEqual(page.events[0]?.body);
  await vi.advanceTimersByTimeAsync(120_000);
  await calm();
  expect(page.events).toHaveLength(2);
});

test('V8 what is wrong with it is told to the developer', async () => {
  const page = await createBooted();
  page.answerToTheRest = () => refuse('invalid', 400);
  page.intercom('trackEvent', 'bought', { a: { b: { c: 1 } } });
  await until(() => page.warnings.length > 0);
  await calm();
  expect(page.warnings).toEqual(['[Foyer] trackEvent: Refused: invalid']);
  expect(page.events).toHaveLength(1);
});

test('S3 one that is no data costs itself alone: what comes after it is done', async () => {
  const page = await createPage();
  const loop: Record<string, unknown> = {};
  loop['loop'] = loop;
  page.intercom('boot', { app_id: 'demo' });
  page.intercom('trackEvent', 'bought', loop);
  page.intercom('show');
  await until(() => page.messengers.length > 0);
  expect(page.warnings).toEqual([expect.stringContaining('circular')]);
});

test('V8 so is that a visitor’s events are not recorded', async () => {
  const page = await createBooted();
  page.answerToTheRest = () => HttpResponse.json({ is_recorded: false, warnings: ['Nobody yet.'] });
  page.intercom('trackEvent', 'looked');
  await until(() => page.warnings.length > 0);
  expect(page.warnings).toEqual(['[Foyer] Nobody yet.']);
});
