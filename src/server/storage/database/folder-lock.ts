import BetterSqlite from 'better-sqlite3';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './retry.ts';

export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';

  constructor(folder: string) {
    super(
      `Another Foyer server uses the data folder ${folder}. Stop it first, or set FOYER_DATA to another folder.`,
    );
  }
}

/**
 * Makes the data folder and takes it for this process. The lock is one of the operating system's, held by SQLite on a file of its own: a
 * process that is killed leaves nothing behind.
 * @returns gives the folder free again; twice is harmless.
 * @throws {FolderInUseError}
 */
export function lockFolder(folder: string): () => void {
  // Conversations and secrets: for this user alone.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = new BetterSqlite(join(folder, 'foyer.lock'), { timeout: 0 });
  try {
    lock.exec('begin exclusive');
  } catch (error) {
    lock.close();
    if (hasCode(error, new Set(['SQLITE_BUSY']))) throw new FolderInUseError(folder);
    throw error;
  }
  return () => void lock.close();
}
