import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createArgon2Passwords } from '../../src/server/integrations/argon2-passwords.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { refusalOf, watchRefusals } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, joinAs, Teammate, teammatePassword } from '../kit/teammate.ts';

const newPassword = 'quite another password';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  beforeAll(async () => {
    // As slow to find out as they are in earnest.
    const overrides = { passwords: createArgon2Passwords() };
    server = await startTestServer({ database: kind, overrides });
    database = server.openDatabase();
    owner = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const change = (teammate: Teammate, current_password: string, new_password = newPassword) =>
    teammate.request('PUT', 'me/password', { current_password, new_password });
  const signIn = (email: string, password: string) =>
    new Teammate(server).request('POST', 'session', { email, password });

  test('what is kept of a password costs whoever guesses as much as OWASP asks for', async () => {
    const rows = await database.db.selectFrom('teammates').select('password_hash').execute();
    expect(rows.map((row) => row.password_hash)).toEqual([
      expect.stringMatching(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/),
    ]);
  });

  test('T1 a new password opens what the old one did, ends the sessions elsewhere, and keeps the one here', async () => {
    const email = 'tess@example.com';
    const here = await joinAs(server, owner, email);
    const elsewhere = await createTeammate(server, { email, password: teammatePassword });
    const tabs = { here: await here.connect(), elsewhere: await elsewhere.connect() };
    const owners = await owner.connect();
    const told = nextEvent(tabs.elsewhere, 'session_ended');

    expect(succeed(await change(here, teammatePassword))).toEqual({});
    await told;
    await eventually(() => tabs.elsewhere.disconnected);
    expect(tabs.here.connected).toBe(true);
    expect(owners.connected).toBe(true);
    expect((await here.me()).email).toBe(email);
    expect(errorOf(await elsewhere.request('GET', 'session')).kind).toBe('sign_in_required');
    expect(errorOf(await signIn(email, teammatePassword)).kind).toBe('credentials_wrong');
    expect((await signIn(email, newPassword)).status).toBe(200);
    tabs.here.disconnect();
    owners.disconnect();
  });

  test('the current password has to be right, ten times wrong has to wait, and nobody else does', async () => {
    const colleague = await joinAs(server, owner, 'guess@example.com');
    const other = await joinAs(server, owner, 'other@example.com');
    const refused = await watchRefusals(database);
    for (let count = 0; count < 10; count += 1) {
      expect(await refused(change(colleague, 'wrong'))).toEqual({
        status: 401,
        kind: 'credentials_wrong',
        field: 'current_password',
      });
    }
    expect(await refused(change(colleague, teammatePassword))).toEqual({
      status: 429,
      kind: 'too_many_attempts',
    });
    expect((await change(other, teammatePassword)).status).toBe(200);
    expect((await colleague.request('GET', 'session')).status).toBe(200);
  });

  test('of two who change it at once one does, and the other is told that the password is wrong', async () => {
    const email = 'race@example.com';
    const one = await joinAs(server, owner, email);
    const two = await createTeammate(server, { email, password: teammatePassword });
    const passwords = ['the password of one', 'the password of two'];
    const answers = await Promise.all([
      change(one, teammatePassword, passwords[0]),
      change(two, teammatePassword, passwords[1]),
    ]);
    // The slower one may not even be asked any more: its session has ended.
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 401]);
    const winner = answers.findIndex(({ status }) => status === 200);
    const signedIn = await Promise.all(passwords.map((password) => signIn(email, password)));
    expect(signedIn.map(({ status }) => status === 200)).toEqual([winner === 0, winner === 1]);
  });

  test('nobody comes in with the old password once the new one stands', async () => {
    const email = 'late@example.com';
    const colleague = await joinAs(server, owner, email);
    // Sign-ins whose password is being looked at while it changes: their sessions end with it, or never begin.
    const [changed, ...signIns] = await Promise.all([
      change(colleague, teammatePassword),
      ...Array.from({ length: 6 }, () => signIn(email, teammatePassword)),
    ]);
    expect(changed.status).toBe(200);
    for (const { headers } of signIns) {
      const late = new Teammate(server);
      late.cookie = headers.get('set-cookie')?.split(';')[0] ?? '';
      expect(refusalOf(await late.request('GET', 'session'))).toMatchObject({
        kind: 'sign_in_required',
      });
    }
  });

  test.each<[string, object, string]>([
    ['no current password', { current_password: undefined }, 'current_password'],
    ['an empty current password', { current_password: '' }, 'current_password'],
    ['no new password', { new_password: undefined }, 'new_password'],
    ['a new password of nine characters', { new_password: 'x'.repeat(9) }, 'new_password'],
    ['an endless new password', { new_password: 'x'.repeat(1_025) }, 'new_password'],
    ['somebody else’s', { teammate_id: '0'.repeat(24) }, 'teammate_id'],
  ])('%s is refused', async (_what, more, field) => {
    const refused = await watchRefusals(database);
    const body = { current_password: 'wrong', new_password: newPassword, ...more };
    expect(await refused(owner.request('PUT', 'me/password', body))).toEqual({
      status: 400,
      kind: 'invalid',
      field,
    });
  });

  test('a stranger is told to sign in', async () => {
    const answer = await change(new Teammate(server), teammatePassword);
    expect(refusalOf(answer)).toEqual({ status: 401, kind: 'sign_in_required' });
  });
});
