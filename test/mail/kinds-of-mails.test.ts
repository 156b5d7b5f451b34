import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMailReader } from '../../src/server/integrations/mail-reader.ts';
import { kindOfMail, type KindOfMail } from '../../src/server/mail/incoming/kind-of-mail.ts';
import { readMailFixture } from '../kit/mail-fixtures.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-mails-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function kindOf(
  mail: string | Buffer,
  envelopeFrom = 'nora@example.org',
): Promise<KindOfMail> {
  const path = join(folder, 'mail.eml');
  await writeFile(path, mail);
  const reading = await createMailReader({ folder, maxFileBytes: 1024, maxFiles: 1 })(path);
  if ('problem' in reading) throw new Error(reading.problem);
  await reading.discard();
  const envelope = { from: envelopeFrom, to: [], remoteAddress: undefined, helo: undefined };
  return kindOfMail(reading.mail, envelope, 'hello@mail.example.com');
}

const words = 'From: nora@example.org\r\nSubject: Hi\r\n';

test('M7 what a person writes is a person’s', async () => {
  expect(await kindOf(`${words}\r\nHello`)).toEqual({ kind: 'person' });
  expect(await kindOf(`${words}Auto-Submitted: no\r\n\r\nHello`)).toEqual({ kind: 'person' });
  // It asks for no automatic answer, and is none.
  const unanswered = `${words}X-Auto-Response-Suppress: All\r\n\r\nHello`;
  expect(await kindOf(unanswered)).toEqual({ kind: 'person' });
  expect(await kindOf(await readMailFixture('gmail'))).toEqual({ kind: 'person' });
});

test.each([
  'Auto-Submitted: auto-replied',
  'Auto-Submitted: auto-generated (rejected)',
  'X-Autoreply: yes',
  'X-Autorespond: I am away',
  'Precedence: auto_reply',
  'Precedence: bulk',
  'List-Id: All of us <all.example.org>',
])('M7 nobody reads what answers a mail with %s', async (header) => {
  expect(await kindOf(`${words}${header}\r\n\r\nI am away.`)).toMatchObject({ kind: 'machine' });
});

test('M7 nor one that must not bounce', async () => {
  expect(await kindOf(`${words}\r\nI am away.`, '')).toMatchObject({ kind: 'machine' });
});

test('M7 what comes back to us, or goes in circles, is a loop', async () => {
  const ownAddress = 'From: Hello@mail.example.com\r\n\r\nHello';
  const circling = `${'Received: from a by b\r\n'.repeat(51)}${words}\r\nHello`;
  for (const mail of [`${words}X-Foyer-Mail: 1\r\n\r\nHello`, ownAddress, circling]) {
    expect(await kindOf(mail)).toMatchObject({ kind: 'loop' });
  }
});

const bounce = await readMailFixture('bounce');
const withStatus = (status: string, action = 'failed', diagnosis = '') =>
  bounce
    .toString()
    .replace('Action: failed', `Action: ${action}`)
    .replace('Status: 5.1.1', `Status: ${status}`)
    .replace(/Diagnostic-Code:[^\n]*\n[^\n]*\n/, `Diagnostic-Code: smtp; ${diagnosis}\r\n`);

test('M7 a report of a server says that there is no such address, and what that server has said', async () => {
  expect(await kindOf(bounce, '')).toEqual({
    kind: 'delivery',
    report: {
      fate: 'address',
      status: '5.1.1',
      reason:
        '550 5.1.1 <nora@example.org>: Recipient address rejected: User unknown in local recipient table',
    },
  });
});

test.each([
  ['5.1.10', 'failed', 'address'],
  ['5.2.1', 'failed', 'address'],
  // Full, too large, refused for what it says, and waited for in vain: of these the address is no fault.
  ['5.2.2', 'failed', 'refused'],
  ['5.3.4', 'failed', 'refused'],
  ['5.7.1', 'failed', 'refused'],
  ['4.4.1', 'failed', 'refused'],
  ['4.4.1', 'delayed', 'delayed'],
  ['2.0.0', 'delivered', 'delivered'],
])('M7 a report with status %s that says %s means: %s', async (status, action, fate) => {
  expect(await kindOf(withStatus(status, action, 'said'), '')).toMatchObject({ report: { fate } });
});

test('M7 whoever calls a mail spam is a complaint, with what tells which', async () => {
  const complaint = await kindOf(await readMailFixture('complaint'));
  expect(complaint).toMatchObject({ kind: 'complaint' });
  expect((complaint as { text: string }).text).toContain('Original-Mail-From: <BOUNCE-ADDRESS>');
});
