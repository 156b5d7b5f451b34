import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ConsoleTeammate } from '../../src/contract/console/teammates.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { succeed } from '../kit/http.ts';
import { watchRefusals } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, joinAs, Teammate } from '../kit/teammate.ts';

const unknownId = '0'.repeat(24);

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  let colleague: Teammate;
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    owner = await createTeammate(server);
    colleague = await joinAs(server, owner, 'tess@example.com');
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const edit = (by: Teammate, id: string, change: object) =>
    by.request<ConsoleTeammate>('PATCH', `teammates/${id}`, change);
  const owners = async () =>
    (await owner.directory()).teammates.filter(({ role }) => role === 'owner').map(({ id }) => id);

  test('T1 an owner gives a teammate a role, which counts at once, and every console hears of it', async () => {
    const desk = await colleague.connect();
    const changed = nextEvent(desk, 'directory_changed');
    const made = await edit(owner, colleague.id, { role: 'owner' });
    expect(made.body).toMatchObject({ id: colleague.id, role: 'owner', is_away: false });
    await changed;
    expect((await owners()).toSorted()).toEqual([owner.id, colleague.id].toSorted());
    expect((await edit(colleague, colleague.id, { role: 'teammate' })).status).toBe(200);
    expect(await owners()).toEqual([owner.id]);
    desk.disconnect();
  });

  test('T1 an owner says that somebody is away, and it stays their role', async () => {
    const away = succeed(await edit(owner, colleague.id, { is_away: true }));
    expect(away).toMatchObject({ role: 'teammate', is_away: true });
    expect(await colleague.me()).toEqual(away);
    expect(succeed(await edit(owner, colleague.id, {}))).toEqual(away);
    expect(succeed(await edit(owner, colleague.id, { is_away: false })).is_away).toBe(false);
  });

  test('T1 the last owner stays one', async () => {
    const refused = await watchRefusals(database);
    expect(await refused(edit(owner, owner.id, { role: 'teammate' }))).toEqual({
      status: 409,
      kind: 'last_owner',
      field: 'role',
    });
    expect(await refused(owner.request('DELETE', `teammates/${owner.id}`))).toEqual({
      status: 409,
      kind: 'last_owner',
      field: 'teammate_id',
    });
  });

  test('T1 of two owners who demote each other at once, one stays', async () => {
    const rival = await joinAs(server, owner, 'rival@example.com', { role: 'owner' });
    for (let round = 0; round < 5; round += 1) {
      const answers = await Promise.all([
        edit(owner, rival.id, { role: 'teammate' }),
        edit(rival, owner.id, { role: 'teammate' }),
      ]);
      expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 403]);
      const [standing] = await owners();
      expect(await owners()).toEqual([standing]);
      const [winner, loser] = standing === owner.id ? [owner, rival] : [rival, owner];
      succeed(await edit(winner, loser.id, { role: 'owner' }));
    }
    expect((await owner.request('DELETE', `teammates/${rival.id}`)).status).toBe(200);
  });

  test('T1 of two owners who step down at once, one stays', async () => {
    const rival = await joinAs(server, owner, 'rival2@example.com', { role: 'owner' });
    const answers = await Promise.all(
      [owner, rival].map((some) => edit(some, some.id, { role: 'teammate' })),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const [standing] = await owners();
    const [winner, loser] = standing === owner.id ? [owner, rival] : [rival, owner];
    succeed(await edit(winner, loser.id, { role: 'owner' }));
    succeed(await owner.request('DELETE', `teammates/${rival.id}`));
  });

  test('T1 nobody else gives roles or removes', async () => {
    const refused = await watchRefusals(database);
    for (const id of [owner.id, colleague.id]) {
      for (const answering of [
        edit(colleague, id, { role: 'owner' }),
        colleague.request('DELETE', `teammates/${id}`),
      ]) {
        expect(await refused(answering)).toEqual({ status: 403, kind: 'permission_required' });
      }
      const stranger = new Teammate(server);
      for (const answering of [
        edit(stranger, id, { role: 'owner' }),
        stranger.request('DELETE', `teammates/${id}`),
      ]) {
        expect(await refused(answering)).toEqual({ status: 401, kind: 'sign_in_required' });
      }
    }
  });

  test('who is not there, or not any more, is unknown', async () => {
    const gone = await joinAs(server, owner, 'gone@example.com');
    succeed(await owner.request('DELETE', `teammates/${gone.id}`));
    const refused = await watchRefusals(database);
    for (const id of [unknownId, gone.id]) {
      const wanted = { status: 404, kind: 'teammate_unknown' };
      const field = 'teammate_id';
      expect(await refused(edit(owner, id, { is_away: true }))).toEqual({ ...wanted, field });
      const path = `teammates/${id}`;
      expect(await refused(owner.request('DELETE', path))).toEqual({ ...wanted, field });
      const heir = owner.request('DELETE', `teammates/${colleague.id}?reassign_to=${id}`);
      expect(await refused(heir)).toEqual({ ...wanted, field: 'reassign_to' });
      const body = { name: 'Ghosts', distribution: 'manual', teammate_ids: [id] };
      const team = owner.request('POST', 'teams', body);
      expect(await refused(team)).toEqual({ ...wanted, field: 'teammate_ids.0' });
    }
  });

  test.each<[string, string, object | undefined, string]>([
    ['PATCH', '', { role: 'guest' }, 'role'],
    ['PATCH', '', { is_away: 1 }, 'is_away'],
    ['PATCH', '', { name: 'Another' }, 'name'],
    ['DELETE', '?reassign_to=x', undefined, 'reassign_to'],
    ['DELETE', '?heir=x', undefined, 'heir'],
  ])('%s %s with %o is refused', async (method, query, body, field) => {
    const refused = await watchRefusals(database);
    const path = `teammates/${colleague.id}${query}`;
    expect(await refused(owner.request(method, path, body))).toEqual({
      status: 400,
      kind: 'invalid',
      field,
    });
  });

  test('whoever leaves cannot take over what they leave', async () => {
    const refused = await watchRefusals(database);
    const path = `teammates/${colleague.id}?reassign_to=${colleague.id}`;
    expect(await refused(owner.request('DELETE', path))).toEqual({
      status: 400,
      kind: 'invalid',
      field: 'reassign_to',
    });
  });
});
