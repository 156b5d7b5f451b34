import type { Db } from './database/database.ts';
import type { SessionsTable } from './tables/sessions.ts';

export type Session = SessionsTable;

/** The session of a token, unless it has expired. */
export function findSession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
  nowMs: number,
): Promise<Session | undefined> {
  return db
    .selectFrom('sessions')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .where('expires_at', '>', nowMs)
    .executeTakeFirst();
}

export async function insertSession(db: Db, session: Session): Promise<void> {
  await db.insertInto('sessions').values(session).execute();
}

export async function extendSession(
  db: Db,
  workspaceId: string,
  tokenHash: string,
  expiresAt: number,
): Promise<void> {
  await db
    .updateTable('sessions')
    .set({ expires_at: expiresAt })
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .execute();
}

export async function deleteSession(db: Db, workspaceId: string, tokenHash: string): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('token_hash', '=', tokenHash)
    .execute();
}

/** @returns the hashes of their tokens */
export async function deleteExpiredSessions(
  db: Db,
  workspaceId: string,
  nowMs: number,
): Promise<string[]> {
  const rows = await db
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '<=', nowMs)
    .returning('token_hash')
    .execute();
  return rows.map(({ token_hash }) => token_hash);
}

/** @returns the hashes of their tokens */
export async function deleteSessionsOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await db
    .deleteFrom('sessions')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .returning('token_hash')
    .execute();
  return rows.map(({ token_hash }) => token_hash);
}
