import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import type { ListMailsAnswer, MailDetails } from '../../../src/contract/console/mail-log.ts';
import { addressDigest } from '../../../src/server/operations/address-digest.ts';
import type { Database } from '../../../src/server/storage/database/database.ts';
import { suppressAddress } from '../../../src/server/storage/suppressed-addresses.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { succeed } from '../../kit/http.ts';
import { addMail } from '../../kit/mails.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';
import { createVisitor } from '../../kit/visitor.ts';
import { uploadAtDesk } from '../../kit/uploads.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    owner = await createTeammate(server);
  });
  beforeEach(async () => {
    await database.db.deleteFrom('mails').execute();
    await database.db.deleteFrom('suppressed_addresses').execute();
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });
  const list = async (query = '') =>
    succeed(await owner.request<ListMailsAnswer>('GET', `mails${query}`));
  const details = async (id: string) =>
    succeed(await owner.request<MailDetails>('GET', `mails/${id}`));

  test('M7 the log has every mail, out and in, the latest first', async () => {
    const sent = await addMail(database, { created_at: 1_000, reason: '250 Taken' });
    const held = await addMail(database, {
      kind: 'contact',
      state: 'held',
      reason: 'From another address',
      address: 'colleague@example.com',
      created_at: 2_000,
    });
    const { mails, has_more } = await list();
    expect(has_more).toBe(false);
    expect(mails.map(({ id }) => id)).toEqual([held.id, sent.id]);
    expect(mails[1]).toEqual({
      id: sent.id,
      kind: 'replies',
      state: 'sent',
      reason: '250 Taken',
      address: 'ada@example.com',
      subject: 'Re: Your question',
      conversation_id: null,
      created_at: 1_000,
      changed_at: 1_000,
    });
  });

  test('M7 pages follow each other without a gap and without a repetition, also within one millisecond', async () => {
    for (let count = 0; count < 103; count += 1) {
      await addMail(database, { created_at: 1_000 + Math.floor(count / 40) });
    }
    const found: string[] = [];
    let query = '';
    for (let pages = 1; ; pages += 1) {
      const { mails, has_more } = await list(query);
      found.push(...mails.map(({ id }) => id));
      const last = mails.at(-1);
      query = `?before=${last?.created_at}&before_id=${last?.id}`;
      if (has_more) continue;
      expect(pages).toBe(3);
      break;
    }
    expect(new Set(found).size).toBe(103);
    expect(found).toHaveLength(103);
  });

  test('M7 the log is narrowed by state and by a piece of the address, which is taken as it is', async () => {
    const at = (address: string, state: 'sent' | 'bounced' = 'sent') =>
      addMail(database, { address, state });
    const bounced = await at('grace@navy.example', 'bounced');
    const odd = await at('100%_sure@example.com');
    await at('grace@example.com');
    const idsOf = async (query: string) => (await list(query)).mails.map(({ id }) => id);
    expect(await idsOf('?state=bounced')).toEqual([bounced.id]);
    expect(await idsOf('?address=GRACE')).toHaveLength(2);
    expect(await idsOf('?address=navy&state=sent')).toEqual([]);
    expect(await idsOf(`?address=${encodeURIComponent('%_')}`)).toEqual([odd.id]);
    expect(await idsOf(`?address=${encodeURIComponent('\\')}`)).toEqual([]);
  });

  test.each([
    ['?state=lost', 'state'],
    ['?before=5', 'before_id'],
    [`?before_id=${createUuid(1)}`, 'before'],
    ['?page=2', 'page'],
  ])('M7 %s is refused by name', async (query, field) => {
    const answer = await owner.request('GET', `mails${query}`);
    expect(refusalOf(answer)).toMatchObject({ kind: 'invalid', field });
  });

  test('M7 a mail tells what was checked, how it was tried, and hands out the whole of it where it is kept', async () => {
    const { upload } = succeed(await uploadAtDesk(server, owner, 'From: ada@example.com'));
    const mail = await addMail(database, {
      kind: 'contact',
      state: 'received',
      checks: JSON.stringify({ spf: 'pass', dkim: 'pass', dmarc: 'fail' }),
      upload_id: upload.upload_id,
    });
    const read = await details(mail.id);
    expect(read).toMatchObject({
      message_id: mail.message_id,
      checks: { spf: 'pass', dkim: 'pass', dmarc: 'fail' },
      attempts: null,
      stops: [],
      can_be_sent: false,
    });
    const original = await fetch(`${server.url}${read.original?.url}`);
    expect(await original.text()).toBe('From: ada@example.com');
    expect(original.headers.get('content-disposition')).toContain('attachment');
  });

  test('M7 what waits says how often it was tried, why in vain, and when it is tried next', async () => {
    const mail = await addMail(database, { state: 'waiting' });
    const nextAt = Date.now() + 10_000_000;
    await database.db
      .insertInto('outbox')
      .values({
        workspace_id: 'demo',
        id: mail.id,
        kind: 'mail',
        payload: '{}',
        attempt_count: 4,
        next_attempt_at: nextAt,
        last_error: '451 Later',
        created_at: 1,
      })
      .execute();
    expect((await details(mail.id)).attempts).toEqual({
      count: 4,
      last_error: '451 Later',
      next_at: nextAt,
    });
  });

  test('M7 a mail that is not there is not there', async () => {
    const answer = await owner.request('GET', `mails/${createUuid(1)}`);
    expect(refusalOf(answer)).toMatchObject({ status: 404, kind: 'mail_unknown' });
  });

  test('M8 a thread says of each reply which mail has told it, and what became of that', async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    const { id } = conversation;
    for (const text of ['One', 'Two', 'Three']) await owner.reply(id, text);
    const mailed = { conversation_id: id, first_position: 2, last_position: 3 };
    const bounced = await addMail(database, { ...mailed, state: 'bounced', created_at: 1 });
    const cancelled = { ...mailed, state: 'cancelled', created_at: 2, last_position: 4 } as const;
    await addMail(database, cancelled);
    const { parts } = await owner.thread(id);
    const mark = { mail_id: bounced.id, state: 'bounced' };
    expect(parts.map((part) => part.mailed)).toEqual([undefined, mark, mark, undefined]);
  });

  test('M7 a person’s panel says what keeps mail from them, and why it bounced', async () => {
    const visitor = await createVisitor(server);
    await visitor.start('Hello');
    const [{ contact } = { contact: undefined }] = (await owner.list()).conversations;
    const contactId = contact?.id ?? '';
    const email = 'Gone@Example.com';
    expect(await owner.editContact(contactId, { email })).not.toHaveProperty('mail');
    const digest = addressDigest(email);
    const stop = { workspace_id: 'demo', digest, created_at: 1 };
    await suppressAddress(database.db, { ...stop, reason: 'bounced' });
    await addMail(database, {
      address: 'gone@example.com',
      state: 'bounced',
      reason: '550 No such user',
    });
    expect((await owner.contact(contactId)).mail).toEqual({
      stops: ['bounced'],
      bounce: '550 No such user',
    });
  });
});
