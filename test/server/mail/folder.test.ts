import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createFolderMailer } from '../../../src/server/integrations/folder-mailer.ts';
import { outgoingMail } from '../../kit/outgoing-mail.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-mail-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('M7 without a server a mail is a whole file that mail programs open', async () => {
  const mail = outgoingMail({ messageId: 'a/../b@mail.example.com' });
  const mailer = createFolderMailer(join(folder, 'mail'));
  expect(await mailer.send(mail, async () => {})).toMatchObject({ kind: 'taken' });
  expect(await readdir(join(folder, 'mail'))).toEqual(['a____b.eml']);
  const { subject } = await simpleParser(await readFile(join(folder, 'mail', 'a____b.eml')));
  expect(subject).toBe('Re: A lamp');
});

test('M7 a file that could not be announced is not there', async () => {
  const sending = createFolderMailer(join(folder, 'other')).send(outgoingMail(), async () => {
    throw new Error('The database is gone.');
  });
  await expect(sending).rejects.toThrow('The database is gone.');
  const names = await readdir(join(folder, 'other'));
  expect(names.filter((name) => name.endsWith('.eml'))).toEqual([]);
});
