import { backoffMs } from '../../base/backoff.ts';
import type { Cancel, Clock } from '../../base/clock.ts';
import type { FileStore } from '../ports.ts';
import type { Database } from '../storage/database/database.ts';
import { fileRemoval, readRemoval, storeKeyOf } from '../storage/file-removals.ts';
import {
  claimFromOutbox,
  confirmOutboxRow,
  postponeOutboxRow,
  type OutboxRow,
} from '../storage/outbox.ts';
import { findUpload } from '../storage/uploads.ts';

interface RemoverContext {
  database: Database;
  clock: Clock;
  files: FileStore;
  onError: (error: unknown) => void;
}

const pauseMs = 2_000;
/** Longer than a removal takes. */
const leaseMs = 5 * 60_000;
const longestPauseMs = 60 * 60_000;

/**
 * Removes the files that nothing shows any more, each until it is gone.
 * @returns stops; resolves when the file in hand is done
 */
export function startFileRemover(context: RemoverContext): () => Promise<void> {
  const { clock, onError } = context;
  let isStopped = false;
  let cancel: Cancel = () => {};
  let running = Promise.resolve();

  async function removeDue(): Promise<void> {
    try {
      while (!isStopped && (await removeOne(context)));
    } catch (error) {
      onError(error);
    }
    if (!isStopped) cancel = clock.after(pauseMs, start);
  }
  function start(): void {
    running = removeDue();
  }

  start();
  return async () => {
    isStopped = true;
    cancel();
    await running;
  };
}

async function removeOne(context: RemoverContext): Promise<boolean> {
  const { database, clock, onError } = context;
  const row = await database.transaction((tx) =>
    claimFromOutbox(tx, [fileRemoval], clock.nowMs(), leaseMs),
  );
  if (row === undefined) return false;
  try {
    await remove(context, row);
  } catch (error) {
    onError(error);
    await postponeOutboxRow(database.db, row.workspace_id, row.id, {
      lastError: String(error).slice(0, 500),
      nextAttemptAt: clock.nowMs() + backoffMs(row.attempt_count, 5_000, longestPauseMs),
    });
  }
  return true;
}

async function remove({ database, files }: RemoverContext, row: OutboxRow): Promise<void> {
  const file = readRemoval(row.workspace_id, row.payload);
  const standing = await findUpload(database.db, file.workspace_id, file.id);
  if (standing?.digest !== file.digest) await files.remove(storeKeyOf(file));
  await confirmOutboxRow(database.db, row.workspace_id, row.id);
}
