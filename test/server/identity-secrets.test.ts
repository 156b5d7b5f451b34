import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { randomUuid } from '../../src/base/random-uuid.ts';
import type { IdentitySecret } from '../../src/contract/console/identity.ts';
import type { ConsoleSession } from '../../src/contract/console/session.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { lockWorkspace } from '../../src/server/storage/workspaces.ts';
import { addColleague } from '../kit/colleagues.ts';
import { databaseKinds } from '../kit/databases.ts';
import { errorOf, succeed } from '../kit/http.ts';
import { watchRefusals } from '../kit/refusal.ts';
import { identitySecret, startTestServer, type TestServer } from '../kit/server.ts';
import { allEvents, nextEvent } from '../kit/sockets.ts';
import { createTeammate, type Teammate } from '../kit/teammate.ts';
import { userToken } from '../kit/user-token.ts';
import { createVisitor, signed, Visitor } from '../kit/visitor.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  let colleague: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind, environment: { FOYER_DEMO: '1' } });
    database = server.openDatabase();
    owner = await createTeammate(server);
    colleague = await addColleague(server, database);
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const secretNow = async () =>
    succeed(await owner.request<IdentitySecret>('GET', 'identity/secret')).secret;

  /** Whether a hash and a token under a secret are believed. */
  async function isBelieved(secret: string): Promise<boolean> {
    const user_id = randomUuid();
    const hash = await new Visitor(server).pingRaw({ user: signed({ user_id }, secret) });
    const token = await new Visitor(server).pingRaw({
      user_data: JSON.stringify({ intercom_user_jwt: userToken({ user_id }, { secret }) }),
    });
    expect(hash.status).toBe(token.status);
    return hash.status === 200;
  }

  test('V14 a secret is changed without a moment at which its users are strangers', async () => {
    expect(await secretNow()).toBe(identitySecret);
    const writingKey = async () =>
      succeed(await owner.request<ConsoleSession>('GET', 'session')).writing_key;
    const keyBefore = await writingKey();

    expect(succeed(await owner.request('POST', 'identity/secret'))).toEqual({
      is_required: true,
      has_previous_secret: true,
    });
    const second = await secretNow();
    expect(second).toMatch(/^[\da-f]{64}$/);
    expect([await isBelieved(identitySecret), await isBelieved(second)]).toEqual([true, true]);

    const refused = await owner.request('POST', 'identity/secret');
    expect(errorOf(refused)).toMatchObject({ kind: 'invalid', field: 'previous_secret' });
    expect(await secretNow()).toBe(second);

    for (const time of ['once', 'twice']) {
      const answer = await owner.request('DELETE', 'identity/previous-secret');
      expect(succeed(answer), time).toEqual({
        is_required: true,
        has_previous_secret: false,
      });
    }
    expect([await isBelieved(identitySecret), await isBelieved(second)]).toEqual([false, true]);

    const demo = await fetch(`${server.url}/demo/`, {
      headers: { cookie: 'foyer-demo-user=demo-ada' },
    });
    const { user_hash = '' } = signed({ user_id: 'demo-ada' }, second);
    expect(await demo.text()).toContain(user_hash);

    // What teammates have sealed opens as before.
    await server.stop();
    await server.start();
    owner = await createTeammate(server);
    expect(await writingKey()).toBe(keyBefore);
  });

  test('V14 who holds a session by a secret that is removed has none, and a signature that holds begins another', async () => {
    const { secret } = succeed(await owner.request<IdentitySecret>('GET', 'identity/secret'));
    const user = { user_id: randomUuid() };
    const attacker = new Visitor(server);
    await attacker.ping(signed(user, secret));
    const lead = await createVisitor(server);
    await lead.start('I never said who I am');
    succeed(await owner.request('POST', 'identity/secret'));
    const site = new Visitor(server);
    const signedAnew = signed(user, await secretNow());
    await site.ping(signedAnew);
    const { conversation } = await site.start('For the teammates only');
    expect((await attacker.list()).conversations).toHaveLength(1);

    const sockets = [await attacker.connect(), await site.connect()];
    const cutOff = Promise.all(sockets.map((socket) => nextEvent(socket, 'disconnect')));
    const said = sockets.map((socket) => allEvents(socket, 'session_ended'));
    succeed(await owner.request('DELETE', 'identity/previous-secret'));
    await cutOff;
    expect(said).toEqual([[], []]);
    expect(errorOf(await attacker.post('conversations/list')).kind).toBe('session_unknown');
    expect(errorOf(await attacker.pingRaw({ user: signed(user, secret) })).kind).toBe(
      'identity_unverified',
    );
    await site.ping(signedAnew);
    expect((await site.list()).conversations).toMatchObject([{ id: conversation.id }]);
    expect((await lead.list()).conversations).toHaveLength(1);

    // Where there was none, removing it ends nothing.
    succeed(await owner.request('DELETE', 'identity/previous-secret'));
    expect((await site.list()).conversations).toHaveLength(1);
  });

  test('V14 looking at the settings waits for nobody who changes them', async () => {
    await database.transaction(async (tx) => {
      await lockWorkspace(tx, 'demo');
      for (const path of ['identity', 'identity/secret', 'privacy']) {
        succeed(await owner.request('GET', path));
      }
    });
  });

  test('V14 whether a signature is required is the owners’ to say, and kept', async () => {
    expect(succeed(await owner.request('GET', 'identity'))).toMatchObject({ is_required: true });
    expect(succeed(await owner.request('PATCH', 'identity', { is_required: false }))).toMatchObject(
      { is_required: false },
    );
    await server.stop();
    await server.start();
    expect(succeed(await owner.request('GET', 'identity'))).toMatchObject({ is_required: false });
    expect(succeed(await owner.request('PATCH', 'identity', { is_required: true }))).toMatchObject({
      is_required: true,
    });
  });

  test('V14 quiet mode and the length of a user’s session are the owners’ to say; pages are told of the first', async () => {
    const unset = { is_quiet: false, user_session_ms: 604_800_000 };
    expect(succeed(await owner.request('GET', 'privacy'))).toEqual(unset);
    expect(succeed(await owner.request('PATCH', 'privacy', { is_quiet: true }))).toEqual({
      ...unset,
      is_quiet: true,
    });
    expect(await (await fetch(`${server.url}/widget/demo`)).text()).toContain('"is_quiet":true');
    const change = { is_quiet: false, user_session_ms: 3_600_000 };
    expect(succeed(await owner.request('PATCH', 'privacy', change))).toEqual(change);
    expect(await (await fetch(`${server.url}/widget/demo`)).text()).toContain('"is_quiet":false');
    succeed(await owner.request('PATCH', 'privacy', unset));
  });

  test.each<[string, string, object | undefined]>([
    ['GET', 'identity', undefined],
    ['PATCH', 'identity', { is_required: false }],
    ['GET', 'identity/secret', undefined],
    ['POST', 'identity/secret', undefined],
    ['DELETE', 'identity/previous-secret', undefined],
    ['GET', 'privacy', undefined],
    ['PATCH', 'privacy', { is_quiet: true }],
  ])('V14 %s %s is for owners alone', async (method, path, body) => {
    const watch = await watchRefusals(database);
    expect(await watch(colleague.request(method, path, body))).toEqual({
      status: 403,
      kind: 'permission_required',
    });
  });

  test.each<[string, string, object, string]>([
    ['PATCH', 'identity', {}, 'is_required'],
    ['PATCH', 'identity', { is_required: 'no' }, 'is_required'],
    ['PATCH', 'identity', { is_required: true, secret: 'mine' }, 'secret'],
    ['PATCH', 'privacy', { is_quiet: 1 }, 'is_quiet'],
    ['PATCH', 'privacy', { user_session_ms: 299_999 }, 'user_session_ms'],
    ['PATCH', 'privacy', { user_session_ms: 604_800_001 }, 'user_session_ms'],
    ['PATCH', 'privacy', { user_session_ms: 3_600_000.5 }, 'user_session_ms'],
    ['PATCH', 'privacy', { session: 'long' }, 'session'],
  ])('V14 %s %s with %j names the field at fault', async (method, path, body, field) => {
    const watch = await watchRefusals(database);
    expect(await watch(owner.request(method, path, body))).toEqual({
      status: 400,
      kind: 'invalid',
      field,
    });
  });
});
