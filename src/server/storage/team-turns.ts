import type { Db, Transaction } from './database/database.ts';
import type { TeamsTable } from './tables/teams.ts';

/** The team, its row held until the transaction ends: who is next is decided by one at a time. Conversations are locked before it. */
export function lockTeam(
  tx: Transaction,
  workspaceId: string,
  teamId: string,
): Promise<TeamsTable | undefined> {
  return tx
    .selectFrom('teams')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teamId)
    .forUpdate()
    .executeTakeFirst();
}

/** Who of a team can be given something now: neither away nor gone, and none of them goes before the transaction ends. In a stable order. */
export async function listAvailableTeammateIds(
  tx: Transaction,
  workspaceId: string,
  teamId: string,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('team_members')
    .innerJoin('teammates', (join) =>
      join
        .onRef('teammates.workspace_id', '=', 'team_members.workspace_id')
        .onRef('teammates.id', '=', 'team_members.teammate_id'),
    )
    .select('teammates.id')
    .where('team_members.workspace_id', '=', workspaceId)
    .where('team_members.team_id', '=', teamId)
    .where('teammates.is_away', '=', 0)
    .where('teammates.removed_at', 'is', null)
    .orderBy('teammates.id')
    .forShare('teammates')
    .execute();
  // Not by the database, whose collation is its own.
  return rows.map(({ id }) => id).toSorted();
}

/** How many open conversations each of these teammates has. */
export async function countOpenOfTeammates(
  db: Db,
  workspaceId: string,
  teammateIds: readonly string[],
): Promise<Map<string, number>> {
  if (teammateIds.length === 0) return new Map();
  const rows = await db
    .selectFrom('conversations')
    .select(({ fn }) => ['teammate_assignee_id', fn.countAll<number>().as('count')])
    .where('workspace_id', '=', workspaceId)
    .where('teammate_assignee_id', 'in', teammateIds)
    .where('state', '=', 'open')
    .groupBy('teammate_assignee_id')
    .execute();
  return new Map(
    rows.map(({ teammate_assignee_id, count }) => [teammate_assignee_id ?? '', Number(count)]),
  );
}

/** Whose turn it has been. */
export async function setTurn(
  tx: Transaction,
  workspaceId: string,
  teamId: string,
  teammateId: string,
): Promise<void> {
  await tx
    .updateTable('teams')
    .set({ last_teammate_id: teammateId })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teamId)
    .execute();
}

/** Whether an id is a team's. */
export async function isTeam(db: Db, workspaceId: string, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('teams')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
