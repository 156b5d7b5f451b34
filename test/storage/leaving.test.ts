import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database, Transaction } from '../../src/server/storage/database/database.ts';
import { replaceTeamMembers } from '../../src/server/storage/team-members.ts';
import { listAvailableTeammateIds } from '../../src/server/storage/team-turns.ts';
import {
  lockOwners,
  lockTeammate,
  updateTeammate,
  type Teammate,
} from '../../src/server/storage/teammates.ts';
import { insertTeam } from '../../src/server/storage/teams.ts';
import { databaseKinds } from '../kit/databases.ts';
import {
  addTeammate,
  addWorkspace,
  openTestStorage,
  startMs,
  type TestStorage,
} from '../kit/storage.ts';

const teamId = 'a'.repeat(24);

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  let database: Database;
  let workspaceId: string;
  let teammate: Teammate;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
    database = storage.database;
  });
  beforeEach(async () => {
    workspaceId = await addWorkspace(database.db);
    teammate = await addTeammate(database.db, workspaceId);
    await insertTeam(database.db, {
      workspace_id: workspaceId,
      id: teamId,
      name: 'Support',
      folded_name: 'support',
      distribution: 'round_robin',
      last_teammate_id: null,
      created_at: startMs,
    });
    await replaceTeamMembers(database.db, workspaceId, teamId, [teammate.id]);
  });
  afterAll(() => storage.close());

  const leave = () =>
    database.transaction((tx) =>
      updateTeammate(tx, workspaceId, teammate.id, { removed_at: startMs }),
    );

  test.each<[string, (tx: Transaction) => Promise<unknown>]>([
    ['by hand', (tx) => lockTeammate(tx, workspaceId, teammate.id)],
    ['by a team', (tx) => listAvailableTeammateIds(tx, workspaceId, teamId)],
  ])('nobody leaves while something is given to them %s', async (_how, give) => {
    const order: string[] = [];
    let leaving = Promise.resolve();
    await database.transaction(async (tx) => {
      await give(tx);
      leaving = leave().then(() => void order.push('left'));
      // Time enough to leave, were nothing in the way.
      for (let count = 0; count < 50; count += 1) await lockTeammate(tx, workspaceId, 'nobody');
      order.push('given');
    });
    await leaving;
    expect(order).toEqual(['given', 'left']);
  });

  test('who is away or has left is given nothing by a team', async () => {
    const available = () =>
      database.transaction((tx) => listAvailableTeammateIds(tx, workspaceId, teamId));
    expect(await available()).toEqual([teammate.id]);
    await updateTeammate(database.db, workspaceId, teammate.id, { is_away: 1 });
    expect(await available()).toEqual([]);
    await updateTeammate(database.db, workspaceId, teammate.id, { is_away: 0 });
    await leave();
    expect(await available()).toEqual([]);
  });

  test('an owner who has left is none', async () => {
    const owners = async () => {
      const found = await database.transaction((tx) => lockOwners(tx, workspaceId));
      return found.map(({ id }) => id);
    };
    expect(await owners()).toEqual([]);
    await updateTeammate(database.db, workspaceId, teammate.id, { role: 'owner' });
    expect(await owners()).toEqual([teammate.id]);
    await leave();
    expect(await owners()).toEqual([]);
  });
});
