import { expect, test } from 'vitest';
import { useHostileVisit } from '../../kit/hostile-visit.ts';
import { holdClock } from '../../kit/page-clock.ts';
import { widget } from '../../kit/pages.ts';

const visit = useHostileVisit();

test.each([
  ['makes JSON of JSON, as Prototype did', 'prototype-to-json'],
  ['has MooTools, whose Array.from is another', 'mootools'],
  ['gives every object and array more properties', 'polluted-prototypes'],
  ['runs everything in a zone', 'zone'],
  ['brings dates in JSON alive', 'json-replaced'],
  ['reads every answer before it hands on a copy', 'fetch-wrapped'],
  ['throws at requests without headers', 'fetch-throws'],
  ['sends cookies with every request', 'fetch-includes-credentials'],
  ['has no sockets', 'sockets-throw'],
  ['wraps every listener', 'listeners-wrapped'],
  ['puts old polyfills in the place of what works', 'old-polyfills'],
  ['watches every shadow root', 'shadow-roots-watched'],
])('S3 a page that %s has a messenger that works, and works itself', async (_what, file) => {
  await visit.goTo(`${file}.html`);
  await visit.talk(`From ${file}`);
  expect(visit.uncaught).toEqual([]);
  expect(await visit.page.evaluate('isWell()')).toBe(true);
});

test('S3 a page that answers no request has a messenger that works, once the first has been given up', async () => {
  await holdClock(visit.page);
  await visit.goTo('fetch-never-answers.html');
  await widget(visit.page).openButton.waitFor();
  await visit.page.clock.runFor(20_000);
  await visit.talk('From fetch-never-answers');
  expect(visit.uncaught).toEqual([]);
  expect(await visit.page.evaluate('isWell()')).toBe(true);
});

test('S3 what a page with Prototype’s JSON says of people and events arrives as it was said', async () => {
  const greeted = visit.page.waitForResponse(/\/messenger\/ping$/);
  await visit.goTo('prototype-to-json.html');
  await greeted;
  const said = { name: 'Ada “A”', plan: 'a "b" \\c', seats: 7, companies: [{ company_id: '1' }] };
  const dates = { created_at: '1970-01-01T00:00:01.000Z' };
  const ping = visit.page.waitForRequest(/\/messenger\/ping$/);
  await visit.page.evaluate(
    `Intercom('update', Object.assign({ created_at: new Date(1000) }, ${JSON.stringify(said)}))`,
  );
  const { user_data } = (await ping).postDataJSON() as { user_data: string };
  expect(JSON.parse(user_data)).toEqual({ ...said, ...dates });

  const event = visit.page.waitForRequest(/\/messenger\/event$/);
  await visit.page.evaluate(`Intercom('trackEvent', 'bought', ${JSON.stringify(said)})`);
  const { metadata } = (await event).postDataJSON() as { metadata: string };
  expect(JSON.parse(metadata)).toEqual(said);
  expect(await visit.page.evaluate('isWell()')).toBe(true);
});
