import type { Db } from './database/database.ts';

/** The closed conversation in which nothing has been written for longest, where that is since a moment or longer. */
export async function findRestingConversationId(
  db: Db,
  workspaceId: string,
  sinceMs: number,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('state', '=', 'closed')
    .where('updated_at', '<=', sinceMs)
    .orderBy('updated_at')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}
