import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import type { LoaderConfig } from '../../src/contract/loader-config.ts';
import { ar } from '../../src/widget/texts/ar.ts';
import { en } from '../../src/widget/texts/en.ts';
import { request, requestBytes } from '../kit/http.ts';
import { refusalOf } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.destroy());

const loader = (headers: Record<string, string> = {}, from = server) =>
  requestBytes(`${from.url}/widget/demo`, headers);

/** What the server has written into the script. */
async function configOf(
  headers: Record<string, string> = {},
  from = server,
): Promise<LoaderConfig> {
  const script = (await loader(headers, from)).bytes.toString();
  const [, json = ''] = /^\{const foyerConfig=(\{.*?\});/s.exec(script) ?? [];
  return JSON.parse(json) as LoaderConfig;
}

describe('GET /widget/:app_id', () => {
  test('is a script that other sites may load', async () => {
    const { status, headers } = await loader();
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'cross-origin-resource-policy': 'cross-origin',
      'access-control-allow-origin': '*',
      'x-content-type-options': 'nosniff',
    });
  });

  test.each([
    ['gzip, deflate, br', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip;q=1, br;q=0.5', 'br', brotliDecompressSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (bytes: Buffer) => bytes],
    ['', undefined, (bytes: Buffer) => bytes],
  ])('is the same text for those who accept %s', async (accepted, encoding, decode) => {
    const plain = await loader();
    const answer = await loader({ 'accept-encoding': accepted });
    expect(answer.headers['content-encoding']).toBe(encoding);
    expect(answer.headers['content-length']).toBe(`${answer.bytes.length}`);
    expect(answer.headers.vary).toBe('accept-encoding, accept-language');
    expect(decode(answer.bytes).equals(plain.bytes)).toBe(true);
  });

  test('is less than half as long when it is compressed', async () => {
    const plain = await loader();
    const packed = await loader({ 'accept-encoding': 'br' });
    expect(packed.bytes.length).toBeLessThan(plain.bytes.length / 2);
  });

  test('may be kept for five minutes, and is not sent again while it is the same', async () => {
    const { headers } = await loader({ 'accept-encoding': 'br' });
    expect(headers['cache-control']).toBe('public, max-age=300, stale-while-revalidate=86400');
    const etag = headers.etag ?? '';
    for (const known of [etag, `"other", ${etag}`, '*']) {
      const again = await loader({ 'accept-encoding': 'br', 'if-none-match': known });
      expect(again.status).toBe(304);
      expect(again.bytes).toHaveLength(0);
      expect(again.headers).toMatchObject({ etag, vary: headers.vary });
    }
    expect((await loader({ 'if-none-match': '"other"' })).status).toBe(200);
  });

  test.each([
    ['ar', ar],
    ['ar-EG, en;q=0.5', ar],
    ['tlh, ar;q=0.8, en;q=0.5', ar],
    ['en-GB, ar;q=0.5', en],
    ['xx', en],
    ['', en],
  ])('speaks to those who read “%s”', async (wish, texts) => {
    expect((await configOf({ 'accept-language': wish })).texts).toEqual(texts.launcher);
  });

  test('has another ETag in another language', async () => {
    const [english, arabic] = [await loader(), await loader({ 'accept-language': 'ar' })];
    expect(arabic.headers.etag).not.toBe(english.headers.etag);
  });

  test('brings the settings of the workspace, and nothing secret', async () => {
    const config = await configOf();
    expect(config).toEqual({
      settings: {
        app_id: 'demo',
        name: expect.any(String),
        action_color: expect.stringMatching(/^#[0-9a-f]{6}$/),
        alignment: 'right',
        horizontal_padding: 20,
        vertical_padding: 20,
      },
      visit: expect.stringMatching(/^\/widget\/assets\/visit-.*\.js$/),
      messenger: expect.stringMatching(/^\/widget\/assets\/messenger-.*\.js$/),
      texts: en.launcher,
    });
  });

  test('tells where PUBLIC_URL says that browsers reach the server', async () => {
    const environment = { PUBLIC_URL: 'https://chat.example.com/' };
    const elsewhere = await startTestServer({ environment });
    expect((await configOf({}, elsewhere)).origin).toBe('https://chat.example.com');
    await elsewhere.destroy();
  });

  test.each([
    ['nobody', 404, 'app_unknown'],
    ['a.b', 400, 'invalid'],
  ])('refuses the workspace “%s”', async (appId, status, kind) => {
    const answer = await request(`${server.url}/widget/${appId}`);
    expect(refusalOf(answer)).toEqual({ status, kind, field: 'app_id' });
  });
});

test('the messenger is where the loader says, for ever, and compressed beforehand', async () => {
  const url = `${server.url}${(await configOf()).messenger}`;
  const plain = await requestBytes(url);
  expect(plain.headers).toMatchObject({
    'content-type': expect.stringMatching(/^(text|application)\/javascript/),
    'cache-control': 'public, max-age=31536000, immutable',
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const packed = await requestBytes(url, { 'accept-encoding': 'gzip, br' });
  expect(packed.headers['content-encoding']).toBe('br');
  expect(packed.headers.vary).toMatch(/accept-encoding/i);
  expect(brotliDecompressSync(packed.bytes).equals(plain.bytes)).toBe(true);
});
