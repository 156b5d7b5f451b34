import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { cutQuotes } from '../../src/server/integrations/quote-cutter.ts';
import { createMailReader } from '../../src/server/integrations/mail-reader.ts';
import type { ReadMail } from '../../src/server/mail/incoming/read-mail.ts';
import { writtenText } from '../../src/server/mail/incoming/written-text.ts';
import { mailPath } from '../kit/mail-fixtures.ts';

const ours = { from: 'hello@mail.example.com', domain: 'mail.example.com' };
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-mails-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(name: string): Promise<ReadMail> {
  const reading = await createMailReader({ folder, maxFileBytes: 1024 * 1024, maxFiles: 10 })(
    mailPath(name),
  );
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.mail;
}

const written: readonly [name: string, text: string, sender: string][] = [
  ['gmail', 'Yes, the brass one please. Does it fit an E27 bulb?', 'Nora Quist'],
  [
    'outlook-german',
    'Guten Tag, die Lampe kam heute an. Vielen Dank für die schnelle Hilfe!',
    'Nora Quist',
  ],
  ['apple-french', "Bonjour Tess,\n\nla lampe est arrivée, mais sans l'ampoule.", 'Nora Quist'],
  [
    'thunderbird-spanish',
    '¡Gracias! Entonces pido dos lámparas más, una para la cocina y otra para el pasillo.',
    'Nora Quist',
  ],
  ['yahoo-portuguese', 'Bom dia, ainda não recebi a encomenda.', 'Nora Quist'],
  ['japanese', 'ランプが届きました。ありがとうございます。', '山田花子'],
  ['russian', 'Добрый день! Лампа пришла разбитой.', 'Нора Квист'],
  ['chinese', '台灯已经收到了，谢谢！', '诺拉'],
  ['arabic', 'مرحبا، وصل المصباح اليوم. شكرا جزيلا.', 'نورا'],
  ['turkish', 'Lamba geldi, teşekkürler.', 'Nora Quist'],
  ['outlook-with-files', 'Here is a picture of the broken lamp, and the bill.', 'Nora Quist'],
];

test.each(written)(
  'M7 of a reply as %s sends it, what was written is left, without quotes and signature',
  async (name, text, sender) => {
    const mail = await read(name);
    expect(writtenText(mail.text, ours, cutQuotes)).toBe(text);
    expect(mail.from).toEqual({ address: 'nora@example.org', name: sender });
  },
);

test('M7 where there is nothing but a quote, it is kept', async () => {
  const mail = await read('only-a-quote');
  expect(writtenText(mail.text, ours, cutQuotes)).toContain('The brass one is sold out.');
});

test('M7 files come out as they were, by their names in any language', async () => {
  const { files } = await read('outlook-with-files');
  expect(files.map(({ name }) => name)).toEqual(['broken.png', 'Rechnung für die Lampe.pdf']);
  const contents = await Promise.all(files.map(({ path }) => readFile(path)));
  expect(contents[1]?.toString()).toMatch(/^%PDF-1\.4\n/);
  expect(files.map(({ bytes }) => bytes)).toEqual(contents.map(({ length }) => length));
});

test('M7 what a mail answers is read of its header', async () => {
  expect((await read('gmail')).references).toEqual([
    '0198c0de@mail.example.com',
    '0198c0de@mail.example.com',
  ]);
});

test('V6 who says to be two people is nobody', async () => {
  const twice = [
    'From: a@example.org, b@example.org',
    'From: a@example.org\r\nFrom: b@example.org',
  ];
  for (const from of twice) expect((await readText(`${from}\r\n\r\nHello`)).from).toBeUndefined();
});

async function readText(text: string): Promise<ReadMail> {
  const path = join(folder, 'mail.eml');
  await writeFile(path, text);
  const reading = await createMailReader({ folder, maxFileBytes: 1000, maxFiles: 10 })(path);
  if ('problem' in reading) throw new Error(reading.problem);
  return reading.mail;
}
