import type { Db } from '../database/database.ts';

/** Open conversations of one combination of teammate and team. */
export interface OpenCount {
  teammateId: string | null;
  teamId: string | null;
  count: number;
  /** Of them, those in which a bot speaks. */
  withBot: number;
}

export async function countOpenByAssignee(db: Db, workspaceId: string): Promise<OpenCount[]> {
  const rows = await db
    .selectFrom('conversations')
    .select(({ fn }) => [
      'teammate_assignee_id',
      'team_assignee_id',
      fn.countAll<number>().as('count'),
      fn.count<number>('bot_run_id').as('with_bot'),
    ])
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'open')
    .groupBy(['teammate_assignee_id', 'team_assignee_id'])
    .execute();
  return rows.map(({ teammate_assignee_id, team_assignee_id, count, with_bot }) => ({
    teammateId: teammate_assignee_id,
    teamId: team_assignee_id,
    count: Number(count),
    withBot: Number(with_bot),
  }));
}
