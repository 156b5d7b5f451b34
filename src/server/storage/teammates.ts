import type { Db } from './database/database.ts';
import type { TeammatesTable } from './tables/teammates.ts';

export type Teammate = TeammatesTable;

export async function insertTeammate(db: Db, teammate: Teammate): Promise<void> {
  await db.insertInto('teammates').values(teammate).execute();
}

/** @param email in lower case */
export function findTeammateByEmail(
  db: Db,
  workspaceId: string,
  email: string,
): Promise<Teammate | undefined> {
  return db
    .selectFrom('teammates')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('email', '=', email)
    .executeTakeFirst();
}
