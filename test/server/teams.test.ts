import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Team } from '../../src/contract/console/teams.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { databaseKinds } from '../kit/databases.ts';
import { succeed } from '../kit/http.ts';
import { refusalOf, watchRefusals } from '../kit/refusal.ts';
import { startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate, joinAs, Teammate } from '../kit/teammate.ts';

const unknownId = '0'.repeat(24);

describe.each(databaseKinds)('on %s', (kind) => {
  let server: TestServer;
  let database: Database;
  let owner: Teammate;
  let colleague: Teammate;
  let ids: string[];
  beforeAll(async () => {
    server = await startTestServer({ database: kind });
    database = server.openDatabase();
    owner = await createTeammate(server);
    colleague = await joinAs(server, owner, 'tess@example.com');
    ids = [owner.id, colleague.id].toSorted();
  });
  afterAll(async () => {
    await database.close();
    await server.destroy();
  });

  const team = (name: string, more: object = {}) => ({
    name,
    distribution: 'manual',
    teammate_ids: [],
    ...more,
  });
  const create = async (name: string, more: object = {}) =>
    succeed(await owner.request<Team>('POST', 'teams', team(name, more)));
  const teams = async () => (await colleague.directory()).teams;

  test('T1 an owner makes a team of teammates, changes it, and every console hears of it', async () => {
    const desk = await colleague.connect();
    let changed = nextEvent(desk, 'directory_changed');
    const made = await create(' Support ', { teammate_ids: ids });
    expect(made).toEqual({
      id: expect.stringMatching(/^[0-9a-f]{24}$/),
      name: 'Support',
      distribution: 'manual',
      teammate_ids: ids,
    });
    await changed;
    expect(await teams()).toEqual([made]);

    changed = nextEvent(desk, 'directory_changed');
    const wanted = team('First line', { distribution: 'round_robin', teammate_ids: [ids[1]] });
    const edited = succeed(await owner.request<Team>('PUT', `teams/${made.id}`, wanted));
    expect(edited).toEqual({ id: made.id, ...wanted });
    await changed;
    expect(await teams()).toEqual([edited]);
    await owner.request('PUT', `teams/${made.id}`, team('First line'));
    expect(await teams()).toEqual([{ id: made.id, ...team('First line') }]);
    desk.disconnect();
  });

  test('a name is taken whatever its case, and free for the team that has it', async () => {
    const sales = await create('Sales');
    const vip = await create('VIP sales');
    const refused = await watchRefusals(database);
    const wanted = { status: 409, kind: 'name_taken', field: 'name' };
    expect(await refused(owner.request('POST', 'teams', team(' SALES ')))).toEqual(wanted);
    const path = `teams/${vip.id}`;
    expect(await refused(owner.request('PUT', path, team('sales')))).toEqual(wanted);
    await create('Caf\u00E9');
    const decomposed = owner.request('POST', 'teams', team('Cafe\u0301'));
    expect((await decomposed).status).toBe(409);
    const renamed = await owner.request('PUT', `teams/${sales.id}`, team('SALES'));
    expect(renamed.body).toMatchObject({ id: sales.id, name: 'SALES' });
  });

  test('of many teams of one name that are made at once, one is', async () => {
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => owner.request('POST', 'teams', team('Race'))),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409, 409]);
    expect((await teams()).filter(({ name }) => name === 'Race')).toHaveLength(1);
  });

  test('T1 only owners make and change teams', async () => {
    const { id } = await create('Closed');
    const refused = await watchRefusals(database);
    for (const [method, path] of [
      ['POST', 'teams'],
      ['PUT', `teams/${id}`],
      ['DELETE', `teams/${id}`],
    ] as const) {
      const body = method === 'DELETE' ? undefined : team('Other');
      expect(await refused(colleague.request(method, path, body))).toEqual({
        status: 403,
        kind: 'permission_required',
      });
      expect(await refused(new Teammate(server).request(method, path, body))).toEqual({
        status: 401,
        kind: 'sign_in_required',
      });
    }
  });

  test('a team that is not there cannot be changed or deleted', async () => {
    const refused = await watchRefusals(database);
    const wanted = { status: 404, kind: 'team_unknown', field: 'team_id' };
    const path = `teams/${unknownId}`;
    expect(await refused(owner.request('PUT', path, team('Nobody’s')))).toEqual(wanted);
    expect(await refused(owner.request('DELETE', path))).toEqual(wanted);
    expect(refusalOf(await owner.request('PUT', 'teams/x', team('X')))).toMatchObject({
      kind: 'invalid',
      field: 'team_id',
    });
  });

  test('a teammate who is not there cannot be in a team', async () => {
    const { id } = await create('Ghosts');
    const refused = await watchRefusals(database);
    const body = team('Ghosts', { teammate_ids: [ids[0], unknownId] });
    const wanted = { status: 404, kind: 'teammate_unknown', field: 'teammate_ids.1' };
    expect(await refused(owner.request('PUT', `teams/${id}`, body))).toEqual(wanted);
    const other = { ...body, name: 'Other ghosts' };
    expect(await refused(owner.request('POST', 'teams', other))).toEqual(wanted);
  });

  test.each<[string, object, string]>([
    ['no name', { name: undefined }, 'name'],
    ['a name of spaces', { name: '  ' }, 'name'],
    ['a name that is too long', { name: 'x'.repeat(81) }, 'name'],
    ['a name that no database can keep', { name: 'a\u0000' }, 'name'],
    ['no distribution', { distribution: undefined }, 'distribution'],
    ['a distribution that there is not', { distribution: 'random' }, 'distribution'],
    ['no teammates', { teammate_ids: undefined }, 'teammate_ids'],
    ['a teammate twice', { teammate_ids: [unknownId, unknownId] }, 'teammate_ids'],
    ['a teammate who cannot be', { teammate_ids: ['x'] }, 'teammate_ids.0'],
    ['an id of its own', { id: unknownId }, 'id'],
  ])('a team with %s is refused', async (_what, change, field) => {
    const refused = await watchRefusals(database);
    const body = team('Team', change);
    expect(await refused(owner.request('POST', 'teams', body))).toEqual({
      status: 400,
      kind: 'invalid',
      field,
    });
  });
});
