import fc from 'fast-check';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailReader } from '../../src/server/integrations/mail-reader.ts';
import { cutQuotes } from '../../src/server/integrations/quote-cutter.ts';
import { kindOfMail } from '../../src/server/mail/incoming/kind-of-mail.ts';
import { toMailBlocks } from '../../src/server/mail/incoming/mail-blocks.ts';
import type { MailReading } from '../../src/server/mail/incoming/read-mail.ts';
import { writtenText } from '../../src/server/mail/incoming/written-text.ts';
import { readMailFixture } from '../kit/mail-fixtures.ts';
import { runScript } from '../kit/run-process.ts';

const ours = { from: 'hello@mail.example.com', domain: 'mail.example.com' };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-mails-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(source: string | Buffer): Promise<MailReading> {
  const path = join(folder, 'mail.eml');
  await writeFile(path, source);
  return createMailReader({ folder, maxFileBytes: 1024 * 1024, maxFiles: 10 })(path);
}

const names = (await readdir(new URL('../fixtures/mails', import.meta.url))).map((name) =>
  name.replace('.eml', ''),
);
const mails = await Promise.all(names.map(readMailFixture));
const pieces = [
  '\r\n\r\n',
  '\n',
  '\0',
  '--000000000000a1b2c3\r\n',
  '--b2--\r\n',
  'Content-Type: multipart/mixed; boundary=""\r\n',
  'Content-Type: message/rfc822\r\n\r\n',
  'Content-Type: text/plain; charset=utf-7\r\n',
  'Content-Transfer-Encoding: base64\r\n',
  'From: a@b, c@d\r\n',
  '=?utf-8?B?////?=',
  '=?iso-2022-jp?Q?=1B$B?=',
  `${'<div>'.repeat(2_000)}`,
  `${'>'.repeat(5_000)}`,
  `On ${'a '.repeat(3_000)}wrote:\r\n`,
  'x'.repeat(100_000),
];

/** A mail that something has happened to, several times. */
const mutated = fc
  .tuple(
    fc.constantFrom(...mails),
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        length: fc.nat(200),
        what: fc.oneof(
          fc.constantFrom(...pieces.map((piece) => Buffer.from(piece, 'latin1'))),
          fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
          fc.constant('twice' as const),
        ),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([mail, changes]) =>
    changes.reduce((text, { at, length, what }) => {
      const begin = Math.floor(at * text.length);
      const piece = what === 'twice' ? text.subarray(begin, begin + length * 5) : what;
      const rest = text.subarray(what === 'twice' ? begin : begin + length);
      return Buffer.concat([text.subarray(0, begin), piece, rest]);
    }, mail),
  );

test('M7 whatever has happened to a mail, it is read or refused, and nothing else comes of it', async () => {
  const envelope = { from: 'a@b.example', to: [], remoteAddress: undefined, helo: undefined };
  await fc.assert(
    fc.asyncProperty(mutated, async (source) => {
      const reading = await read(source);
      if ('problem' in reading) return;
      kindOfMail(reading.mail, envelope, ours.from);
      const blocks = toMailBlocks(writtenText(reading.mail.text, ours, cutQuotes));
      expect(blocks.length).toBeLessThanOrEqual(50);
      expect(JSON.stringify(blocks)).not.toContain(String.raw`\u0000`);
      await reading.discard();
    }),
    { numRuns: 300 },
  );
  expect((await readdir(folder)).filter((name) => name !== 'mail.eml')).toEqual([]);
}, 60_000);

const multipart = (boundary: string) =>
  `Content-Type: multipart/mixed; boundary="${boundary}"\r\n\r\n`;

test('M7 a mail of 10,000 parts, of parts 100 deep or with a header of a megabyte is refused, at once', async () => {
  const begin = performance.now();
  const many = multipart('b') + '--b\r\nContent-Type: text/plain\r\n\r\nHi\r\n'.repeat(10_000);
  const deep = Array.from(
    { length: 100 },
    (_, level) => `${multipart(`b${level}`)}--b${level}\r\n`,
  );
  const long = `X-Long: ${'a'.repeat(1024 * 1024)}\r\n\r\nHi`;
  const lines = `${'X-Many: a\r\n'.repeat(100_000)}\r\nHi`;
  for (const source of [many, deep.join(''), long, lines]) {
    expect(await read(source)).toEqual({
      problem: expect.stringMatching(/^Its header|^It has too/),
    });
  }
  expect(performance.now() - begin).toBeLessThan(10_000);
});

test('M7 what is packed in a mail stays packed', async () => {
  const bomb = gzipSync(Buffer.alloc(50 * 1024 * 1024));
  const body = bomb.toString('base64').replaceAll(/.{76}/g, '$&\r\n');
  const head =
    'Content-Type: application/gzip; name="bomb.gz"\r\nContent-Transfer-Encoding: base64\r\n';
  const reading = await read(
    `From: a@b.example\r\n${multipart('b')}--b\r\n${head}\r\n${body}\r\n--b--\r\n`,
  );
  const [file] = 'mail' in reading ? reading.mail.files : [];
  expect(file?.bytes).toBe(bomb.length);
  expect(await readFile(file?.path ?? '')).toEqual(bomb);
});

test('M7 a text that quotes are looked for in for ever is kept as it is, soon', () => {
  const texts = [
    'Op a schreef\n'.repeat(3_800),
    `20${'1999 from <'.repeat(35)}`,
    `${'1234 from < '.repeat(33)}\n`.repeat(100),
    '> '.repeat(20_000),
  ];
  for (const text of texts) {
    const begin = performance.now();
    expect(writtenText(text, ours, cutQuotes)).not.toBe('');
    expect(performance.now() - begin).toBeLessThan(2_000);
  }
});

test('M7 a mail of 25 MB takes little memory, whether it is a file or words', async () => {
  const from = 'From: a@b.example\r\nMIME-Version: 1.0\r\n';
  const asFile =
    'Content-Type: application/pdf; name=a.pdf\r\nContent-Transfer-Encoding: base64\r\n';
  const lines = `${'QUJD'.repeat(19)}\r\n`.repeat(335_000);
  const least = await memoryFor(`${from}\r\nHello`);
  const file = (await memoryFor(`${from}${asFile}\r\n${lines}`)) - least;
  const words = (await memoryFor(`${from}\r\n${lines}`)) - least;
  // Some 40 MB, most of it what the library needs; 130 where all words were held.
  expect(Math.max(file, words)).toBeLessThan(70);
}, 60_000);

/** What a process of its own has at most that reads a mail, in megabytes. */
async function memoryFor(source: string): Promise<number> {
  const path = join(folder, 'mail.eml');
  await writeFile(path, source);
  const program = runScript(new URL('large-mail-process.ts', import.meta.url), { args: [path] });
  expect(await program.ended, program.stderr).toBe(0);
  return Number(program.stdout);
}
