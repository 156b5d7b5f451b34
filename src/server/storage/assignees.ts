import type { Db } from './database/database.ts';

/** Any conversation that a team has. */
export async function findConversationIdOfTeam(
  db: Db,
  workspaceId: string,
  teamId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('team_assignee_id', '=', teamId)
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/** Any open or snoozed conversation that a teammate has. */
export async function findUnfinishedConversationId(
  db: Db,
  workspaceId: string,
  teammateId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('teammate_assignee_id', '=', teammateId)
    .where('state', 'in', ['open', 'snoozed'])
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
