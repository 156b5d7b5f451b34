import { expect, test } from 'vitest';
import { useHostileVisit } from '../../kit/hostile-visit.ts';

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
  ['answers no request', 'fetch-never-answers'],
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
