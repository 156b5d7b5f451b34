import type { Db, Transaction } from './database/database.ts';
import type { TeammatesTable } from './tables/teammates.ts';

export type Teammate = TeammatesTable;

/** What may change about a teammate. */
export type TeammateChange = Partial<
  Omit<Teammate, 'workspace_id' | 'id' | 'email' | 'created_at'>
>;

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

/** Also one who has left. */
export function findTeammate(
  db: Db,
  workspaceId: string,
  teammateId: string,
): Promise<Teammate | undefined> {
  return db
    .selectFrom('teammates')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teammateId)
    .executeTakeFirst();
}

/** The teammate, also one who has left, their row held until the transaction ends: nobody leaves while something is given to them. */
export function lockTeammate(
  tx: Transaction,
  workspaceId: string,
  teammateId: string,
): Promise<Teammate | undefined> {
  return tx
    .selectFrom('teammates')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teammateId)
    .forUpdate()
    .executeTakeFirst();
}

/** Everybody, also those who have left. */
export function listTeammates(db: Db, workspaceId: string): Promise<Teammate[]> {
  return db.selectFrom('teammates').selectAll().where('workspace_id', '=', workspaceId).execute();
}

/** Some of those who have not left and are not away, always in the same order: who was here first. */
export function listAvailableTeammates(
  db: Db,
  workspaceId: string,
  limit: number,
): Promise<Pick<Teammate, 'name' | 'avatar_id'>[]> {
  return db
    .selectFrom('teammates')
    .select(['name', 'avatar_id'])
    .where('workspace_id', '=', workspaceId)
    .where('is_away', '=', 0)
    .where('removed_at', 'is', null)
    .orderBy('created_at')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** An empty change changes nothing. */
export async function updateTeammate(
  db: Db,
  workspaceId: string,
  teammateId: string,
  change: TeammateChange,
): Promise<void> {
  if (Object.keys(change).length === 0) return;
  await db
    .updateTable('teammates')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', teammateId)
    .execute();
}

/**
 * The owners, their rows held until the transaction ends: whoever changes who the teammates are does it one after the other, so that there is
 * always an owner.
 */
export function lockOwners(tx: Transaction, workspaceId: string): Promise<Teammate[]> {
  return tx
    .selectFrom('teammates')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'owner')
    .where('removed_at', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Which of these are teammates and have not left. */
export async function listActiveTeammateIds(
  db: Db,
  workspaceId: string,
  teammateIds: readonly string[],
): Promise<Set<string>> {
  if (teammateIds.length === 0) return new Set();
  const rows = await db
    .selectFrom('teammates')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', teammateIds)
    .where('removed_at', 'is', null)
    .execute();
  return new Set(rows.map(({ id }) => id));
}

/** Whether one of these is a teammate still, and not away. */
export async function isAnybodyAvailable(
  db: Db,
  workspaceId: string,
  ids: readonly string[],
): Promise<boolean> {
  if (ids.length === 0) return false;
  const row = await db
    .selectFrom('teammates')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .where('is_away', '=', 0)
    .where('removed_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
