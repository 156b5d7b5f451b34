import type { Db } from './database/database.ts';
import type { TeamMembersTable } from './tables/teams.ts';

/** Of every team. */
export function listTeamMembers(db: Db, workspaceId: string): Promise<TeamMembersTable[]> {
  return db
    .selectFrom('team_members')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute();
}

/** Makes these teammates, and no others, a team. */
export async function replaceTeamMembers(
  db: Db,
  workspaceId: string,
  teamId: string,
  teammateIds: readonly string[],
): Promise<void> {
  await db
    .deleteFrom('team_members')
    .where('workspace_id', '=', workspaceId)
    .where('team_id', '=', teamId)
    .execute();
  if (teammateIds.length === 0) return;
  const rows = teammateIds.map((id) => ({
    workspace_id: workspaceId,
    team_id: teamId,
    teammate_id: id,
  }));
  await db.insertInto('team_members').values(rows).execute();
}

/** Takes a teammate out of every team. */
export async function removeFromTeams(
  db: Db,
  workspaceId: string,
  teammateId: string,
): Promise<void> {
  await db
    .deleteFrom('team_members')
    .where('workspace_id', '=', workspaceId)
    .where('teammate_id', '=', teammateId)
    .execute();
}
