import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brotliDecompressSync } from 'node:zlib';
import type { LoaderConfig } from '../../src/contract/loader-config.ts';
import { contractVersion, isSupportedVersion } from '../../src/contract/version.ts';
import { createBuild, type Build } from '../kit/builds.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, request, requestBytes } from '../kit/http.ts';
import { patiently } from '../kit/program.ts';
import { refusalOf } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { createVirtualClock } from '../kit/virtual-clock.ts';
import { createVisitor, newIds, Visitor } from '../kit/visitor.ts';

const dayMs = 24 * 60 * 60 * 1000;

describe.each(databaseKinds)('on %s, after an upgrade', (kind) => {
  let [a, b]: Build[] = [];
  let server: TestServer;
  const clock = createVirtualClock();
  /** As the loader of each build says it. */
  const paths: string[] = [];

  async function messengerPath(): Promise<string> {
    const script = (await request<string>(`${server.url}/widget/demo`)).body;
    const [, json = ''] = /^\{const foyerConfig=(\{.*?\});/s.exec(script) ?? [];
    return (JSON.parse(json) as LoaderConfig).messenger;
  }
  async function upgrade(build: Build | undefined): Promise<void> {
    await server.stop();
    await server.start(build?.folder);
  }
  const get = (path: string, accepted = 'gzip, br') =>
    requestBytes(server.url + path, { 'accept-encoding': accepted });

  beforeAll(async () => {
    [a, b] = await Promise.all([createBuild('a'), createBuild('b')]);
    server = await startTestServer({ database: kind, build: a.folder, overrides: { clock } });
    paths.push(await messengerPath());
    await upgrade(b);
    paths.push(await messengerPath());
  });
  afterAll(async () => {
    await server.destroy();
    await Promise.all([a?.remove(), b?.remove()]);
  });

  test('S4 the scripts of the build before are served as they were, with all that they load later', async () => {
    const [old = '', current = ''] = paths;
    expect(old).not.toBe(current);
    const messenger = await get(old);
    expect(messenger).toMatchObject({
      status: 200,
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'content-encoding': 'br',
        'cache-control': 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'accept-encoding',
      },
    });
    const code = brotliDecompressSync(messenger.bytes).toString();
    expect(code).toMatch(/^\/\* a \*\//);
    const later = [...code.matchAll(/[\w-]+-a\.js/g)].map(([name]) => name);
    expect(new Set(later).size).toBeGreaterThan(1);
    for (const name of later) expect((await get(`/widget/assets/${name}`)).status).toBe(200);
  });

  test('S4 also for browsers that do not take Brotli, as on a page over plain http', async () => {
    const packed = await get(paths[0] ?? '');
    for (const accepted of ['gzip, deflate', 'identity', '']) {
      const plain = await get(paths[0] ?? '', accepted);
      expect(plain.headers['content-encoding']).toBeUndefined();
      expect(plain.bytes.equals(brotliDecompressSync(packed.bytes))).toBe(true);
    }
  });

  test('S4 the fresh address leads to the scripts of today', async () => {
    const answer = await requestBytes(`${server.url}/widget/demo/messenger?2`);
    expect(answer).toMatchObject({
      status: 302,
      headers: {
        location: paths[1],
        'cache-control': 'no-store',
        'access-control-allow-origin': '*',
      },
    });
    expect((await get(paths[1] ?? '')).headers['content-encoding']).toBe('br');
  });

  test('what was never a script of the widget is not there', async () => {
    for (const name of ['messenger-nothing.js', 'texts.json', '..%2Floader.js']) {
      const answer = await request(`${server.url}/widget/assets/${name}`);
      expect(refusalOf(answer)).toMatchObject({ status: 404, kind: 'route_unknown' });
    }
  });

  test(
    'S4 scripts are kept for 30 days after the upgrade that replaced them, however long they were of today',
    patiently,
    async () => {
      const [old = '', current = ''] = paths;
      clock.jump(29 * dayMs);
      await upgrade(b);
      expect((await get(old)).status).toBe(200);
      clock.jump(2 * dayMs);
      await upgrade(b);
      expect((await get(old)).status).toBe(404);

      // This one has been of today for a month, and was replaced only now.
      await upgrade(a);
      expect((await get(current)).status).toBe(200);
      clock.jump(20 * dayMs);
      // And it comes back, as after an upgrade that was taken back.
      await upgrade(b);
      clock.jump(20 * dayMs);
      await upgrade(a);
      expect((await get(current)).status).toBe(200);
    },
  );
});

describe('what browser and server say to each other', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await startTestServer();
  });
  afterAll(() => server.destroy());

  test('has a range of versions that are understood, today’s the newest of them', () => {
    expect(isSupportedVersion(contractVersion)).toBe(true);
    expect(isSupportedVersion(contractVersion + 1)).toBe(false);
    expect(isSupportedVersion(0)).toBe(false);
  });

  test('S4 a request of another version is refused before anything of it is looked at, in words for the developer', async () => {
    const visitor = new Visitor(server, newIds());
    const answer = await visitor.post('conversations/start', { version: 99, news: 'unheard of' });
    expect(refusalOf(answer)).toEqual({
      status: 400,
      kind: 'version_unsupported',
      field: 'version',
    });
    expect(errorOf(answer).message).toMatch(/understands/);
    expect((await visitor.pingRaw()).status).toBe(200);
    expect((await visitor.list()).conversations).toEqual([]);
  });

  test('S4 so is a socket of another version', async () => {
    const visitor = await createVisitor(server);
    await expect(visitor.connect({ version: 99, news: 'unheard of' })).rejects.toThrow(
      'version_unsupported',
    );
    await expect(visitor.connect({ version: '1' })).rejects.toThrow('invalid');
    (await visitor.connect()).disconnect();
  });
});
