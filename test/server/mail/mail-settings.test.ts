import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleMailSettings } from '../../../src/contract/console/mail.ts';
import type { Database } from '../../../src/server/storage/database/database.ts';
import { addColleague } from '../../kit/colleagues.ts';
import { databaseKinds } from '../../kit/databases.ts';
import { succeed } from '../../kit/http.ts';
import { addMail } from '../../kit/mails.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startTestServer, type TestServer } from '../../kit/server.ts';
import { createTeammate, type Teammate } from '../../kit/teammate.ts';

const fresh = { is_on: true, quiet_minutes: 5, sender_name: '' };

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  let colleague: Teammate;
  beforeAll(async () => {
    server = await startTestServer({
      database: kind,
      environment: {
        PUBLIC_URL: 'https://help.example.com',
        SMTP_URL: 'smtps://robot:very-secret@smtp.example.net:465',
        FOYER_MAIL_FROM: 'hello@example.com',
        FOYER_MAIL_DOMAIN: 'mail.example.com',
        FOYER_MAIL_SECRET: 'sixteen-or-more-letters',
      },
    });
    database = server.openDatabase();
    owner = await createTeammate(server);
    colleague = await addColleague(server, database);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });
  const read = async (who = owner) =>
    succeed(await who.request<ConsoleMailSettings>('GET', 'mail'));
  const edit = (body: object, who = owner) =>
    who.request<ConsoleMailSettings>('PATCH', 'mail', body);

  test('M8 an owner sets after which quiet mails leave and in whose name; what is left out stays', async () => {
    expect((await read()).settings).toEqual(fresh);
    const edited = succeed(await edit({ quiet_minutes: 30, sender_name: '  Lumen\r\nSupport ' }));
    expect(edited.settings).toEqual({
      is_on: true,
      quiet_minutes: 30,
      sender_name: 'Lumen Support',
    });
    succeed(await edit({ is_on: false }));
    expect((await read(colleague)).settings).toMatchObject({ is_on: false, quiet_minutes: 30 });
    succeed(await edit(fresh));
  });

  test('M7 every teammate sees what the server has for mail, and no secret of it', async () => {
    const answer = await colleague.request<ConsoleMailSettings>('GET', 'mail');
    expect(succeed(answer).server).toEqual({
      is_sending: true,
      smtp_host: 'smtp.example.net',
      from: 'hello@example.com',
      domain: 'mail.example.com',
      hears_smtp: false,
      hears_hand_over: true,
      public_host: 'help.example.com',
    });
    const text = JSON.stringify(answer.body);
    for (const secret of ['very-secret', 'robot', 'sixteen']) expect(text).not.toContain(secret);
  });

  test('M7 mails that could not leave are counted, with what kept them', async () => {
    expect((await read()).stuck).toBeNull();
    const row = { workspace_id: 'demo', kind: 'mail', payload: '{}' };
    for (const [at, error] of [
      [1_000, '421 Too busy'],
      [2_000, '450 Try later'],
      [3_000, null],
    ] as const) {
      const { id } = await addMail(database, { state: 'waiting', created_at: at });
      await database.db
        .insertInto('outbox')
        .values({
          ...row,
          id,
          attempt_count: error === null ? 0 : 3,
          next_attempt_at: 4_000_000_000_000 + at,
          last_error: error,
          created_at: at,
        })
        .execute();
    }
    expect((await read()).stuck).toEqual({ count: 2, since: 1_000, reason: '450 Try later' });
  });

  test('M8 only owners change it', async () => {
    expect(refusalOf(await edit({ is_on: false }, colleague)).kind).toBe('permission_required');
    expect((await read()).settings).toEqual(fresh);
  });

  test.each([
    [{ quiet_minutes: 0 }, 'quiet_minutes'],
    [{ quiet_minutes: 1_441 }, 'quiet_minutes'],
    [{ quiet_minutes: 2.5 }, 'quiet_minutes'],
    [{ is_on: 'yes' }, 'is_on'],
    [{ sender_name: 'x'.repeat(81) }, 'sender_name'],
    [{ sender_name: 'a\0b' }, 'sender_name'],
    [{ from: 'other@example.com' }, 'from'],
  ])('M8 %j is refused by name, and nothing is changed', async (body, field) => {
    const answer = await edit({ quiet_minutes: 9, ...body });
    expect(refusalOf(answer)).toMatchObject({ kind: 'invalid', field });
    expect((await read()).settings).toEqual(fresh);
  });
});
