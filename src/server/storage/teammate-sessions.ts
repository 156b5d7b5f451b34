import type { Db } from './database/database.ts';
import type { TeammateSessionsTable } from './tables/teammate-sessions.ts';
import type { Teammate } from './teammates.ts';

export async function insertTeammateSession(db: Db, session: TeammateSessionsTable): Promise<void> {
  await db.insertInto('teammate_sessions').values(session).execute();
}

/** The teammate whose token this is, unless the session has expired or they have left. */
export function findTeammateBySession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
  nowMs: number,
): Promise<Teammate | undefined> {
  return db
    .selectFrom('teammate_sessions')
    .innerJoin('teammates', (join) =>
      join
        .onRef('teammates.workspace_id', '=', 'teammate_sessions.workspace_id')
        .onRef('teammates.id', '=', 'teammate_sessions.teammate_id'),
    )
    .selectAll('teammates')
    .where('teammate_sessions.workspace_id', '=', workspaceId)
    .where('teammate_sessions.token_hash', '=', tokenHash)
    .where('teammate_sessions.expires_at', '>', nowMs)
    .where('teammates.removed_at', 'is', null)
    .executeTakeFirst();
}

export async function deleteTeammateSession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
): Promise<void> {
  await db
    .deleteFrom('teammate_sessions')
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** @returns the hashes of their tokens */
export async function deleteExpiredTeammateSessions(
  db: Db,
  workspaceId: string,
  nowMs: number,
): Promise<string[]> {
  const rows = await db
    .deleteFrom('teammate_sessions')
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '<=', nowMs)
    .returning('token_hash')
    .execute();
  return rows.map(({ token_hash }) => token_hash);
}

/**
 * Ends a teammate's sessions.
 * @param exceptTokenHash stays, where one is named
 * @returns the hashes of their tokens
 */
export async function deleteSessionsOfTeammate(
  db: Db,
  workspaceId: string,
  teammateId: string,
  exceptTokenHash = '',
): Promise<string[]> {
  const rows = await db
    .deleteFrom('teammate_sessions')
    .where('workspace_id', '=', workspaceId)
    .where('teammate_id', '=', teammateId)
    .where('token_hash', '!=', exceptTokenHash)
    .returning('token_hash')
    .execute();
  return rows.map(({ token_hash }) => token_hash);
}
