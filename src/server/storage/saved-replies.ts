import type { Db } from './database/database.ts';
import type { SavedRepliesTable } from './tables/saved-replies.ts';

export async function insertSavedReply(db: Db, savedReply: SavedRepliesTable): Promise<void> {
  await db.insertInto('saved_replies').values(savedReply).execute();
}

export function listSavedReplies(db: Db, workspaceId: string): Promise<SavedRepliesTable[]> {
  return db
    .selectFrom('saved_replies')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .execute();
}

/** @returns whether there is one */
export async function updateSavedReply(
  db: Db,
  workspaceId: string,
  id: string,
  change: Pick<SavedRepliesTable, 'title' | 'text'>,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('saved_replies')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0;
}

/** @returns whether there was one */
export async function removeSavedReply(db: Db, workspaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('saved_replies')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0;
}
