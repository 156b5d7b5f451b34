import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { catalogue } from '../../src/widget/texts/catalogue.ts';
import { distFolder } from '../kit/paths.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';

/** The promises, in bytes of Brotli. */
const promises = {
  'before the launcher shows': 4_000,
  'to open the messenger and send': 40_000,
};

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
}

const widgetFolder = join(distFolder, 'widget');
let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.destroy());

test('the widget weighs no more than promised', async () => {
  const loader = await servedBytes(`${server.url}/widget/demo`);
  const chunks = chunksToOpenAndSend();
  const opened = loader + chunks.reduce((sum, { bytes }) => sum + bytes, 0);

  const rows = [
    { what: 'loader, with its settings', bytes: loader },
    ...chunks.map(({ file, bytes }) => ({ what: file, bytes })),
    {
      what: 'before the launcher shows',
      bytes: loader,
      promised: promises['before the launcher shows'],
    },
    {
      what: 'to open the messenger and send',
      bytes: opened,
      promised: promises['to open the messenger and send'],
    },
  ];
  console.table(rows);

  expect(loader).toBeLessThanOrEqual(promises['before the launcher shows']);
  expect(opened).toBeLessThanOrEqual(promises['to open the messenger and send']);
});

test('what is fetched later brings nothing along: a messenger that came from another address would meet a second of everything', () => {
  for (const file of ['visit.json', 'messenger.json']) {
    const chunks = Object.values(readManifest(file));
    expect(chunks.filter(({ imports = [] }) => imports.length > 0)).toEqual([]);
  }
});

test('before the launcher shows, no language weighs more than 4 KiB: a sentence in Thai has more bytes than one in English', async () => {
  const bytes = await Promise.all(
    Object.keys(catalogue).map((language) => servedBytes(`${server.url}/widget/demo`, language)),
  );
  console.log(`The heaviest loader has ${Math.max(...bytes)} bytes.`);
  expect(Math.max(...bytes)).toBeLessThanOrEqual(4_096);
});

/** What the server really sends. `fetch` would unpack it, so the length is read off the header. */
async function servedBytes(url: string, language = 'en'): Promise<number> {
  const response = await fetch(url, {
    headers: { 'accept-encoding': 'br', 'accept-language': language },
  });
  expect(response.headers.get('content-encoding')).toBe('br');
  return Number(response.headers.get('content-length'));
}

/** Every entry and all that it loads, but for other languages than English, what a visit fetches when the page tracks an event, what a conversation fetches when a bot speaks in it or when it is more than text or when no WebSocket comes through, what phones need beside, and where the page has broken what it needs. */
function chunksToOpenAndSend(): { file: string; bytes: number }[] {
  return ['visit.json', 'messenger.json'].flatMap(chunksIn);
}

function chunksIn(manifestFile: string): { file: string; bytes: number }[] {
  const manifest = readManifest(manifestFile);
  const entry = must(
    Object.keys(manifest).find((name) => manifest[name]?.isEntry),
    `the entry in ${manifestFile}`,
  );
  const names = new Set([entry]);
  for (const name of names) {
    const { imports = [], dynamicImports = [] } = must(manifest[name], name);
    for (const next of [...imports, ...dynamicImports]) {
      if (!/\/(extras|borrow|bots|emoji|files|notices|phone|polling|thread)/.test(next))
        names.add(next);
    }
  }
  return Array.from(names, (name) => {
    const { file } = must(manifest[name], name);
    return { file, bytes: statSync(join(widgetFolder, `${file}.br`)).size };
  });
}

function readManifest(file: string): Record<string, Chunk> {
  return JSON.parse(readFileSync(join(widgetFolder, file), 'utf8')) as Record<string, Chunk>;
}
