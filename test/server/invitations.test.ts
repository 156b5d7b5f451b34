import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { ConsoleSession } from '../../src/contract/console/session.ts';
import type { ListInvitationsAnswer } from '../../src/contract/console/teammates.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { refusalOf, watchRefusals } from '../kit/refusal.ts';
import { owner as ownerCredentials, startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, joinAs, Teammate, teammatePassword } from '../kit/teammate.ts';
import { createServerClock } from '../kit/server-clock.ts';

const dayMs = 24 * 60 * 60 * 1000;
const nobodysSecret = '0'.repeat(64);
const unknown = { status: 404, kind: 'invitation_unknown', field: 'secret' };

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    owner = await createTeammate(server);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const listed = async () =>
    succeed(await owner.request<ListInvitationsAnswer>('GET', 'invitations')).invitations;
  const read = (secret: string) =>
    new Teammate(server).request('POST', 'invitations/read', { secret });
  const accept = (secret: string, more: object = {}) =>
    new Teammate(server).request<ConsoleSession>('POST', 'invitations/accept', {
      secret,
      name: 'Tess',
      password: teammatePassword,
      ...more,
    });

  test('T1 whoever is invited becomes a teammate by the link, and is signed in', async () => {
    const nowMs = Date.now();
    const { invitation, secret } = await owner.invite('Tess@Example.com', 'teammate');
    expect(secret).toMatch(/^[0-9a-f]{64}$/);
    expect(invitation).toMatchObject({ email: 'tess@example.com', role: 'teammate' });
    expect(invitation.expires_at).toBeGreaterThan(nowMs + 7 * dayMs - 1);
    expect(await listed()).toEqual([invitation]);
    expect((await read(secret)).body).toEqual({
      email: 'tess@example.com',
      workspace_name: 'demo',
    });

    const desk = await owner.connect();
    const changed = nextEvent(desk, 'directory_changed');
    const answer = await accept(secret, { name: ' Tess Adeyemi ' });
    expect(answer.body).toMatchObject({
      teammate: { name: 'Tess Adeyemi', email: 'tess@example.com', role: 'teammate' },
      workspace: { app_id: 'demo' },
    });
    const flags = answer.headers.get('set-cookie')?.split('; ').slice(1).toSorted();
    expect(flags).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax']);
    await changed;
    desk.disconnect();

    const tess = new Teammate(server);
    tess.cookie = answer.headers.get('set-cookie')?.split(';')[0] ?? '';
    expect(await tess.me()).toEqual(answer.body.teammate);
    await tess.signIn({ email: 'TESS@example.com', password: teammatePassword });
    expect((await owner.directory()).teammates).toContainEqual(answer.body.teammate);
    expect(await listed()).toEqual([]);
  });

  test('an invitation is used once: read or accepted again, it is as unknown as one that never was', async () => {
    const { secret } = await owner.invite('once@example.com');
    succeed(await accept(secret));
    const refused = await watchRefusals(database);
    for (const some of [secret, nobodysSecret]) {
      expect(await refused(read(some))).toEqual(unknown);
      expect(await refused(accept(some))).toEqual(unknown);
    }
    const [used, never] = [await accept(secret), await accept(nobodysSecret)].map(errorOf);
    expect({ ...used, request_id: '' }).toEqual({ ...never, request_id: '' });
    expect((await accept(secret)).headers.get('set-cookie')).toBeNull();
  });

  test('of two who accept at once, one becomes the teammate', async () => {
    const { secret } = await owner.invite('race@example.com');
    const answers = await Promise.all(
      ['First', 'Second', 'Third'].map((name) => accept(secret, { name })),
    );
    const won = answers.find(({ status }) => status === 200);
    const others = answers.filter((answer) => answer !== won);
    expect(others.map(refusalOf)).toEqual([unknown, unknown]);
    const { teammates } = await owner.directory();
    const made = teammates.filter(({ email }) => email === 'race@example.com');
    expect(made).toEqual([won?.body.teammate]);
  });

  test('the same email invited again takes the place of the first invitation', async () => {
    const first = await owner.invite('again@example.com', 'teammate');
    const second = await owner.invite('AGAIN@example.com', 'owner');
    expect(await listed()).toEqual([second.invitation]);
    expect(refusalOf(await read(first.secret))).toEqual(unknown);
    expect((await accept(second.secret)).body.teammate.role).toBe('owner');
  });

  test('the same email invited many times at once is one invitation', async () => {
    const email = 'many@example.com';
    const made = await Promise.all(Array.from({ length: 5 }, () => owner.invite(email)));
    const [standing, ...others] = (await listed()).filter((some) => some.email === email);
    expect(others).toEqual([]);
    expect(made.map(({ invitation }) => invitation)).toContainEqual(standing);
  });

  test('one that is taken back opens nothing any more', async () => {
    const { invitation, secret } = await owner.invite('back@example.com');
    const path = `invitations/${invitation.id}`;
    expect(succeed(await owner.request('DELETE', path))).toEqual({});
    expect(refusalOf(await accept(secret))).toEqual(unknown);
    expect(refusalOf(await owner.request('DELETE', path))).toEqual({
      status: 404,
      kind: 'invitation_unknown',
      field: 'invitation_id',
    });
  });

  test('somebody who is a teammate cannot be invited', async () => {
    const refused = await watchRefusals(database);
    const body = { email: ownerCredentials.email.toUpperCase(), role: 'teammate' };
    expect(await refused(owner.request('POST', 'invitations', body))).toEqual({
      status: 409,
      kind: 'email_taken',
      field: 'email',
    });
  });

  test.each([
    ['is removed', (id: string) => owner.request('DELETE', `teammates/${id}`)],
    [
      'is no owner any more',
      (id: string) => owner.request('PATCH', `teammates/${id}`, { role: 'teammate' }),
    ],
  ])('T1 nobody comes back by a link that they made before one %s', async (how, end) => {
    const email = `${how.replaceAll(' ', '-')}@example.com`;
    const eve = await joinAs(server, owner, email, { role: 'owner' });
    const { secret } = await eve.invite(`again-${email}`, 'owner');
    await succeed(await end(eve.id));
    expect(await listed()).toEqual([]);
    expect((await accept(secret)).status).toBe(404);
  });

  test('T1 only owners invite, list and take back', async () => {
    const colleague = await joinAs(server, owner, 'colleague@example.com');
    const { invitation } = await owner.invite('waiting@example.com');
    const refused = await watchRefusals(database);
    const wanted = { status: 403, kind: 'permission_required' };
    const body = { email: 'friend@example.com', role: 'owner' };
    expect(await refused(colleague.request('POST', 'invitations', body))).toEqual(wanted);
    expect(await refused(colleague.request('GET', 'invitations'))).toEqual(wanted);
    const path = `invitations/${invitation.id}`;
    expect(await refused(colleague.request('DELETE', path))).toEqual(wanted);
    const stranger = new Teammate(server);
    for (const [method, where] of [
      ['POST', 'invitations'],
      ['GET', 'invitations'],
      ['DELETE', path],
    ] as const) {
      expect(await refused(stranger.request(method, where))).toEqual({
        status: 401,
        kind: 'sign_in_required',
      });
    }
  });

  test.each<[string, object, string]>([
    ['no email', { email: undefined }, 'email'],
    ['what is no address', { email: 'tess' }, 'email'],
    ['an address with a space', { email: 'te ss@example.com' }, 'email'],
    ['no role', { role: undefined }, 'role'],
    ['a role that there is not', { role: 'guest' }, 'role'],
    ['a superfluous field', { name: 'Tess' }, 'name'],
  ])('inviting refuses %s', async (_what, change, field) => {
    const refused = await watchRefusals(database);
    const body = { email: 'tess2@example.com', role: 'teammate', ...change };
    expect(await refused(owner.request('POST', 'invitations', body))).toEqual({
      status: 400,
      kind: 'invalid',
      field,
    });
  });

  test.each<[string, object, string]>([
    ['a secret that cannot be', { secret: 'x' }, 'secret'],
    ['a name of spaces', { name: '  ' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(81) }, 'name'],
    ['a password of nine characters', { password: 'x'.repeat(9) }, 'password'],
    ['an endless password', { password: 'x'.repeat(1_025) }, 'password'],
    ['a role of one’s own choice', { role: 'owner' }, 'role'],
  ])('accepting refuses %s, and the invitation waits', async (_what, change, field) => {
    const { secret } = await owner.invite('careful@example.com');
    const refused = await watchRefusals(database);
    expect(await refused(accept(secret, change))).toEqual({ status: 400, kind: 'invalid', field });
    expect((await read(secret)).status).toBe(200);
  });

  test('the secret is kept as a hash alone', async () => {
    const { secret } = await owner.invite('hash@example.com');
    const rows = await database.db.selectFrom('invitations').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe.each(databaseKinds)('with time and limits, on %s', (kind) => {
  let server: TestServer;
  let owner: Teammate;
  const clock = createServerClock();
  beforeEach(async () => {
    server = await startTestServer({ database: kind, overrides: { clock } });
    owner = await createTeammate(server);
  });
  afterEach(() => server.destroy());

  const read = (secret: string) =>
    new Teammate(server).request('POST', 'invitations/read', { secret });

  test('an invitation is good for a week, and is purged after it', async () => {
    const { secret } = await owner.invite('late@example.com');
    const database = server.openDatabase();
    clock.jump(7 * dayMs - 1);
    expect((await read(secret)).status).toBe(200);
    clock.jump(1);
    expect(refusalOf(await read(secret))).toEqual(unknown);
    const body = { secret, name: 'Late', password: teammatePassword };
    const late = await new Teammate(server).request('POST', 'invitations/accept', body);
    expect(refusalOf(late)).toEqual(unknown);
    expect(succeed(await owner.request('GET', 'invitations'))).toEqual({ invitations: [] });
    const kept = () => database.db.selectFrom('invitations').selectAll().execute();
    await clock.until(async () => (await kept()).length === 0, 60_000);
    await database.close();
  });

  test('after ten wrong secrets in a quarter of an hour an address has to wait, a right one clears the count', async () => {
    const { secret } = await owner.invite('tess@example.com');
    for (let count = 0; count < 9; count += 1) {
      expect(refusalOf(await read(nobodysSecret))).toEqual(unknown);
    }
    expect((await read(secret)).status).toBe(200);
    for (let count = 0; count < 10; count += 1) {
      expect(refusalOf(await read(nobodysSecret))).toEqual(unknown);
    }
    for (const some of [nobodysSecret, secret]) {
      const refused = await read(some);
      expect(refusalOf(refused)).toEqual({ status: 429, kind: 'too_many_attempts' });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(14 * 60);
    }
    const body = { secret, name: 'Tess', password: teammatePassword };
    const accepting = new Teammate(server).request('POST', 'invitations/accept', body);
    expect(refusalOf(await accepting)).toMatchObject({ kind: 'too_many_attempts' });
    expect((await owner.request('GET', 'session')).status).toBe(200);
  });
});
