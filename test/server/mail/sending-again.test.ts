import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../../src/base/uuid.ts';
import type { MailDetails } from '../../../src/contract/console/mail-log.ts';
import { addressDigest } from '../../../src/server/operations/address-digest.ts';
import type { Database } from '../../../src/server/storage/database/database.ts';
import type { Mail } from '../../../src/server/storage/mails.ts';
import {
  listSuppressions,
  suppressAddress,
  type Suppression,
} from '../../../src/server/storage/suppressed-addresses.ts';
import { addColleague } from '../../kit/colleagues.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { succeed } from '../../kit/http.ts';
import { addMail } from '../../kit/mails.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import type { Teammate } from '../../kit/teammate.ts';
import { createVisitor } from '../../kit/visitor.ts';
import { createVirtualClock } from '../../kit/virtual-clock.ts';

const noonMs = Date.UTC(2026, 0, 15, 12);

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let tess: Teammate;
  beforeAll(async () => {
    // Time stands still: what waits to leave waits.
    const overrides = { clock: createVirtualClock(noonMs) };
    server = await startTestServer({ database: kind, overrides });
    database = server.openDatabase();
    tess = await addColleague(server, database);
  });
  beforeEach(async () => {
    for (const table of ['mails', 'outbox', 'suppressed_addresses'] as const) {
      await database.db.deleteFrom(table).execute();
    }
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });
  const send = ({ id }: Pick<Mail, 'id'>, body: object = {}) =>
    tess.request<MailDetails>('POST', `mails/${id}/send`, body);
  const waiting = () => database.db.selectFrom('outbox').selectAll().execute();
  const key = { workspace_id: 'demo', digest: addressDigest('ada@example.com') };
  const stop = (reason: Suppression['reason']) =>
    suppressAddress(database.db, { ...key, reason, created_at: 1 });
  const stops = () => listSuppressions(database.db, key.workspace_id, key.digest);

  test.each(['uncertain', 'failed', 'cancelled'] as const)(
    'M7 one that is %s is tried anew by any teammate, under the Message-ID that it had',
    async (state) => {
      const mail = await addMail(database, { state, reason: 'The line was cut' });
      const answer = succeed(await send(mail));
      expect(answer).toMatchObject({
        id: mail.id,
        state: 'waiting',
        reason: null,
        message_id: mail.message_id,
        changed_at: noonMs,
        can_be_sent: false,
        attempts: { count: 0, last_error: null, next_at: noonMs },
      });
      expect(await waiting()).toMatchObject([{ id: mail.id, kind: 'mail', attempt_count: 0 }]);
    },
  );

  test('M7 two who press at once have it tried once', async () => {
    const mail = await addMail(database, { state: 'uncertain' });
    const answers = await Promise.all([send(mail), send(mail), send(mail)]);
    expect(answers.map((answer) => succeed(answer).state)).toEqual([
      'waiting',
      'waiting',
      'waiting',
    ]);
    expect(await waiting()).toHaveLength(1);
  });

  test('M7 what had given up in the outbox begins its attempts anew', async () => {
    const mail = await addMail(database, { state: 'failed' });
    await database.db
      .insertInto('outbox')
      .values({
        workspace_id: 'demo',
        id: mail.id,
        kind: 'mail',
        payload: '{}',
        attempt_count: 40,
        next_attempt_at: noonMs * 2,
        last_error: '451 Later',
        created_at: 1,
      })
      .execute();
    succeed(await send(mail));
    expect(await waiting()).toMatchObject([
      { attempt_count: 0, next_attempt_at: noonMs, last_error: null, created_at: noonMs },
    ]);
  });

  test.each([
    { state: 'sent' },
    { state: 'waiting' },
    { state: 'sending' },
    { kind: 'contact', state: 'held' },
    { kind: 'bounce', state: 'ignored' },
  ] as const)('M7 %j stays as it is', async (more) => {
    const mail = await addMail(database, more);
    expect(succeed(await send(mail))).toMatchObject({ state: more.state, can_be_sent: false });
    expect(await waiting()).toEqual([]);
  });

  test.each(['bounced', 'complained'] as const)(
    'M7 an address that has %s gets it only when somebody says that it is right',
    async (reason) => {
      const mail = await addMail(database, { state: reason });
      await stop(reason);
      expect(refusalOf(await send(mail))).toEqual({
        status: 409,
        kind: 'mail_stopped',
        field: 'is_address_right',
      });
      expect(await stops()).toEqual([reason]);
      expect(await waiting()).toEqual([]);
      expect(succeed(await send(mail, { is_address_right: true }))).toMatchObject({
        state: 'waiting',
        stops: [],
      });
      expect(await stops()).toEqual([]);
    },
  );

  test('M7 where the address has been put right since, it goes there, and the one that bounced stays stopped', async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Hello');
    const { contact } = (await tess.thread(conversation.id)).conversation;
    const mail = await addMail(database, { state: 'bounced', contact_id: contact.id });
    await stop('bounced');
    await tess.editContact(contact.id, { email: 'Grace@example.com' });
    const before = await tess.request<MailDetails>('GET', `mails/${mail.id}`);
    expect(succeed(before)).toMatchObject({ address_now: 'grace@example.com', stops: [] });
    expect(succeed(await send(mail)).state).toBe('waiting');
    expect(await stops()).toEqual(['bounced']);
  });

  test('M7 who has unsubscribed gets none, whatever a teammate says, and no other stop is lifted', async () => {
    const mail = await addMail(database, { state: 'bounced' });
    await stop('bounced');
    await stop('unsubscribed');
    expect(refusalOf(await send(mail, { is_address_right: true })).kind).toBe('mail_unwanted');
    expect((await stops()).toSorted()).toEqual(['bounced', 'unsubscribed']);
    expect(await waiting()).toEqual([]);
    const details = await tess.request<MailDetails>('GET', `mails/${mail.id}`);
    expect(succeed(details)).toMatchObject({ state: 'bounced', can_be_sent: false });
  });

  test('M7 a mail that is not there cannot be sent', async () => {
    const answer = await send({ id: createUuid(1) });
    expect(refusalOf(answer)).toMatchObject({ status: 404, kind: 'mail_unknown' });
  });
});
