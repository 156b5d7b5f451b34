import type { Db } from './database/database.ts';
import type { TeamsTable } from './tables/teams.ts';

export type TeamChange = Pick<TeamsTable, 'name' | 'folded_name' | 'distribution'>;

export function listTeams(db: Db, workspaceId: string): Promise<TeamsTable[]> {
  return db.selectFrom('teams').selectAll().where('workspace_id', '=', workspaceId).execute();
}

export async function insertTeam(db: Db, team: TeamsTable): Promise<void> {
  await db.insertInto('teams').values(team).execute();
}

/** @param foldedName in lower case */
export async function findTeamIdByName(
  db: Db,
  workspaceId: string,
  foldedName: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('teams')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('folded_name', '=', foldedName)
    .executeTakeFirst();
  return row?.id;
}

export async function updateTeam(
  db: Db,
  workspaceId: string,
  teamId: string,
  change: TeamChange,
): Promise<void> {
  await db
    .updateTable('teams')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teamId)
    .execute();
}

/** A team that has nobody in it any more. */
export async function deleteTeam(db: Db, workspaceId: string, teamId: string): Promise<void> {
  await db
    .deleteFrom('teams')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teamId)
    .execute();
}
