import { backoffMs } from '../../base/backoff.ts';
import type { Clock } from '../../base/clock.ts';
import { startWorkLoop } from '../../base/work-loop.ts';
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
  return startWorkLoop({ clock, pauseMs, onError, workOne: () => removeOne(context) });
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
