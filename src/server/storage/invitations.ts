import type { Db, Transaction } from './database/database.ts';
import type { InvitationsTable } from './tables/invitations.ts';

export type StoredInvitation = InvitationsTable;

/** Takes the place of one to the same email. */
export async function replaceInvitation(
  tx: Transaction,
  invitation: StoredInvitation,
): Promise<void> {
  await tx
    .deleteFrom('invitations')
    .where('workspace_id', '=', invitation.workspace_id)
    .where('email', '=', invitation.email)
    .execute();
  await tx.insertInto('invitations').values(invitation).execute();
}

/** Those that still can be accepted, the latest first. */
export function listInvitations(
  db: Db,
  workspaceId: string,
  nowMs: number,
): Promise<StoredInvitation[]> {
  return db
    .selectFrom('invitations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '>', nowMs)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
}

/** The invitation of a secret, unless it has expired. */
export function findInvitation(
  db: Db,
  workspaceId: string,
  secretHash: string,
  nowMs: number,
): Promise<StoredInvitation | undefined> {
  return db
    .selectFrom('invitations')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', nowMs)
    .executeTakeFirst();
}

/** The same, gone when the transaction commits: of two who take it at once, one finds nothing. */
export function takeInvitation(
  tx: Transaction,
  workspaceId: string,
  secretHash: string,
  nowMs: number,
): Promise<StoredInvitation | undefined> {
  return tx
    .deleteFrom('invitations')
    .where('workspace_id', '=', workspaceId)
    .where('secret_hash', '=', secretHash)
    .where('expires_at', '>', nowMs)
    .returningAll()
    .executeTakeFirst();
}

/** Takes all of them back. */
export async function removeInvitations(tx: Transaction, workspaceId: string): Promise<void> {
  await tx.deleteFrom('invitations').where('workspace_id', '=', workspaceId).execute();
}

/** @returns whether there was one */
export async function removeInvitation(db: Db, workspaceId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('invitations')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0;
}

export async function deleteExpiredInvitations(
  db: Db,
  workspaceId: string,
  nowMs: number,
): Promise<void> {
  await db
    .deleteFrom('invitations')
    .where('workspace_id', '=', workspaceId)
    .where('expires_at', '<=', nowMs)
    .execute();
}
