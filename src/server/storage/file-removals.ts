import type { Db, Transaction } from './database/database.ts';
import type { FileKey } from './uploads.ts';

/** The kind of the outbox's rows that say which file is to be removed. */
export const fileRemoval = 'remove_file';

/** Where a file lies in the store. The digest is in it, so that two contents that are sent under one id never meet. */
export function storeKeyOf({ workspace_id, id, digest }: FileKey): string {
  return `${workspace_id}/${id.slice(-2)}/${id}.${digest}`;
}

/** The payload of a removal. */
export function readRemoval(workspaceId: string, payload: string): FileKey {
  const { id, digest } = JSON.parse(payload) as Omit<FileKey, 'workspace_id'>;
  return { workspace_id: workspaceId, id, digest };
}

/** Has files removed as soon as this transaction is committed. */
export async function removeFiles(
  tx: Transaction,
  files: readonly FileKey[],
  nowMs: number,
): Promise<void> {
  if (files.length === 0) return;
  await tx
    .insertInto('outbox')
    .values(files.map((file) => toRow(file, nowMs, nowMs)))
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'id']).doUpdateSet({ next_attempt_at: nowMs }),
    )
    .execute();
}

/**
 * Has a file removed at a later moment, unless that is called off: whoever is about to keep one and dies leaves nothing behind.
 * @returns false where it is just being removed
 */
export async function planRemoval(
  tx: Transaction,
  file: FileKey,
  nowMs: number,
  dueMs: number,
): Promise<boolean> {
  const planned = await tx
    .insertInto('outbox')
    .values(toRow(file, nowMs, dueMs))
    .onConflict((conflict) =>
      conflict
        .columns(['workspace_id', 'id'])
        .doUpdateSet({ next_attempt_at: dueMs })
        .where('outbox.attempt_count', '=', 0),
    )
    .returning('id')
    .executeTakeFirst();
  return planned !== undefined;
}

/** The file stays. */
export async function callOffRemoval(db: Db, file: FileKey): Promise<void> {
  await db
    .deleteFrom('outbox')
    .where('workspace_id', '=', file.workspace_id)
    .where('id', '=', rowIdOf(file))
    .execute();
}

function toRow(file: FileKey, nowMs: number, dueMs: number) {
  const { workspace_id, id, digest } = file;
  return {
    workspace_id,
    id: rowIdOf(file),
    kind: fileRemoval,
    payload: JSON.stringify({ id, digest }),
    attempt_count: 0,
    next_attempt_at: dueMs,
    last_error: null,
    created_at: nowMs,
  };
}

function rowIdOf({ id, digest }: FileKey): string {
  return `${fileRemoval} ${id} ${digest}`;
}
