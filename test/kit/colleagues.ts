import { createObjectId } from '../../src/base/object-id.ts';
import { randomHex } from '../../src/base/random-hex.ts';
import type { TeamDistribution } from '../../src/contract/console/teams.ts';
import { hashSecret } from '../../src/server/operations/hash-secret.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { insertTeammateSession } from '../../src/server/storage/teammate-sessions.ts';
import { insertTeammate } from '../../src/server/storage/teammates.ts';
import type { TeammatesTable } from '../../src/server/storage/tables/teammates.ts';
import type { TestServer } from './server.ts';
import { Teammate } from './teammate.ts';

/** A further teammate who is signed in, put into the database as an accepted invitation would. */
export async function addColleague(
  server: Pick<TestServer, 'url'>,
  { db }: Database,
  more: Partial<TeammatesTable> = {},
): Promise<Teammate> {
  const token = randomHex(32);
  const createdAt = Date.now();
  const colleague = new Teammate(server);
  colleague.id = createObjectId(createdAt);
  colleague.cookie = `foyer-console=${token}`;
  await insertTeammate(db, {
    workspace_id: 'demo',
    id: colleague.id,
    email: `${colleague.id}@example.com`,
    name: 'Colleague',
    role: 'teammate',
    password_hash: '',
    is_away: 0,
    removed_at: null,
    avatar_id: null,
    wants_mail: 1,
    created_at: createdAt,
    ...more,
  });
  await insertTeammateSession(db, {
    workspace_id: 'demo',
    token_hash: hashSecret(token),
    teammate_id: colleague.id,
    created_at: createdAt,
    expires_at: Number.MAX_SAFE_INTEGER,
  });
  return colleague;
}

/** @returns its id */
export async function addTeam(
  { db }: Database,
  distribution: TeamDistribution,
  members: readonly Pick<Teammate, 'id'>[],
): Promise<string> {
  const id = createObjectId(Date.now());
  await db
    .insertInto('teams')
    .values({
      workspace_id: 'demo',
      id,
      name: id,
      folded_name: id,
      distribution,
      last_teammate_id: null,
      created_at: 0,
    })
    .execute();
  for (const member of members) {
    await db
      .insertInto('team_members')
      .values({ workspace_id: 'demo', team_id: id, teammate_id: member.id })
      .execute();
  }
  return id;
}
