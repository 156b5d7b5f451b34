import type { Db, Transaction } from './database/database.ts';
import type { OutboxTable } from './tables/outbox.ts';

export type OutboxRow = OutboxTable;

/** A mail that leaves; the row's id is the mail's. */
export const mailOutboxKind = 'mail';

/** Appends what must leave, in the transaction that causes it. */
export async function appendToOutbox(
  tx: Transaction,
  row: Pick<OutboxRow, 'workspace_id' | 'id' | 'kind' | 'payload'>,
  nowMs: number,
): Promise<void> {
  await tx
    .insertInto('outbox')
    .values({
      ...row,
      attempt_count: 0,
      next_attempt_at: nowMs,
      last_error: null,
      created_at: nowMs,
    })
    .execute();
}

/** Has it tried at once, as if for the first time, where it stands already; else appends it. */
export async function appendOrRenew(
  tx: Transaction,
  row: Pick<OutboxRow, 'workspace_id' | 'id' | 'kind' | 'payload'>,
  nowMs: number,
): Promise<void> {
  const fresh = { attempt_count: 0, next_attempt_at: nowMs, last_error: null, created_at: nowMs };
  await tx
    .insertInto('outbox')
    .values({ ...row, ...fresh })
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(fresh))
    .execute();
}

/**
 * Claims the row of these kinds that has waited longest: nobody else gets it for `leaseMs`, after which it is tried again, also when this process has
 * died meanwhile.
 */
export async function claimFromOutbox(
  tx: Transaction,
  kinds: readonly string[],
  nowMs: number,
  leaseMs: number,
): Promise<OutboxRow | undefined> {
  const row = await tx
    .selectFrom('outbox')
    .selectAll()
    .where('next_attempt_at', '<=', nowMs)
    .where('kind', 'in', kinds)
    .orderBy('next_attempt_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (row === undefined) return undefined;
  const claim = { attempt_count: row.attempt_count + 1, next_attempt_at: nowMs + leaseMs };
  await tx
    .updateTable('outbox')
    .set(claim)
    .where('workspace_id', '=', row.workspace_id)
    .where('id', '=', row.id)
    .execute();
  return { ...row, ...claim };
}

/** It has arrived. */
export async function confirmOutboxRow(db: Db, workspaceId: string, id: string): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}

/** It has not arrived: why, and when to try again. */
export async function postponeOutboxRow(
  db: Db,
  workspaceId: string,
  id: string,
  { lastError, nextAttemptAt }: { lastError: string; nextAttemptAt: number },
): Promise<void> {
  await db
    .updateTable('outbox')
    // Of pauses that are drawn by lot, fractions are left; PostgreSQL takes none.
    .set({ last_error: lastError, next_attempt_at: Math.ceil(nextAttemptAt) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', id)
    .execute();
}
