import { afterAll, beforeAll, expect, test } from 'vitest';
import { Value } from 'typebox/value';
import { EmojiData } from '../../src/contract/messenger/emoji.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.destroy());

async function ask(language: string, headers: Record<string, string> = {}) {
  const address = `${server.url}/messenger/emoji?language=${language}`;
  const response = await fetch(address, { headers });
  return { response, text: await response.text() };
}

test.each([
  ['en', 'smileys & emotion'],
  ['pt-BR', 'sorrisos e emoção'],
  ['zh-TW', '笑臉和情緒'],
  // In English, where nobody has named them.
  ['eu', 'smileys & emotion'],
])('S8 emoji are named in %s', async (language, firstGroup) => {
  const { text } = await ask(language);
  const data = JSON.parse(text) as EmojiData;
  expect(Value.Check(EmojiData, data)).toBe(true);
  expect(data.groups[0]?.name.toLowerCase()).toBe(firstGroup);
  expect(data.groups.flatMap(({ emoji }) => emoji).length).toBeGreaterThan(1_800);
});

test('S8 they are kept by the browser, and read by every page', async () => {
  const { response } = await ask('en', { 'accept-encoding': 'br' });
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-encoding': 'br',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    'cache-control': 'public, max-age=86400, stale-while-revalidate=2592000',
  });
  const known = { 'if-none-match': String(response.headers.get('etag')) };
  expect((await ask('en', known)).response.status).toBe(304);
});

test('S8 over plain http, where browsers take no Brotli, they come as they are', async () => {
  const { response, text } = await ask('en', { 'accept-encoding': 'gzip' });
  expect(response.headers.get('content-encoding')).toBe(null);
  expect(JSON.parse(text)).toHaveProperty('groups');
});
