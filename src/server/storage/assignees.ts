import type { Conversation } from './conversations.ts';
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

/** What the team and the teammate are called who have a conversation. */
export async function findAssigneeNames(
  db: Db,
  {
    workspace_id,
    team_assignee_id,
    teammate_assignee_id,
  }: Pick<Conversation, 'workspace_id' | 'team_assignee_id' | 'teammate_assignee_id'>,
): Promise<{ team?: string; teammate?: string }> {
  const nameOf = async (table: 'teams' | 'teammates', id: string | null) =>
    id === null
      ? undefined
      : db
          .selectFrom(table)
          .select('name')
          .where('workspace_id', '=', workspace_id)
          .where('id', '=', id)
          .executeTakeFirst();
  const team = await nameOf('teams', team_assignee_id);
  const teammate = await nameOf('teammates', teammate_assignee_id);
  return { ...(team && { team: team.name }), ...(teammate && { teammate: teammate.name }) };
}
