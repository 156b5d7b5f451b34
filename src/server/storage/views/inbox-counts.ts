import type { Db } from '../database/database.ts';

/** How many open conversations each combination of teammate and team has. */
export async function countOpenByAssignee(
  db: Db,
  workspaceId: string,
): Promise<{ teammateId: string | null; teamId: string | null; count: number }[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(({ fn }) => [
      'teammate_assignee_id',
      'team_assignee_id',
      fn.countAll<number>().as('count'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .groupBy(['teammate_assignee_id', 'team_assignee_id'])
    .execute();
  return rows.map(({ teammate_assignee_id, team_assignee_id, count }) => ({
    teammateId: teammate_assignee_id,
    teamId: team_assignee_id,
    count: Number(count),
  }));
}
