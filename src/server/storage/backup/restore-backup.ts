import { must } from '../../../base/must.ts';
import type { Database, Db, Row } from '../database/database.ts';
import { listMigrations, migrate, migrateTo } from '../database/migrate.ts';
import { migrations as known } from '../migrations.ts';
import type { Tables } from '../tables.ts';
import { setTimer } from '../timers.ts';
import { hasWorkspace } from '../workspaces.ts';
import { BackupError } from './backup-error.ts';
import { listFiles, removeForgotten } from './forgotten-files.ts';
import { readBackup } from './read-backup.ts';
import type { StagedFile, StagedFiles } from './staged-files.ts';
import { listTables } from './tables.ts';

interface Restore {
  /** What the backup says, in pieces of any size. */
  text: AsyncIterable<string>;
  /** Empty, and for this alone: the backup is put together here before anything else is touched. */
  scratch: Database;
  target: Database;
  /** Where files are put together that were in the backup. */
  staged: StagedFiles;
  /** Puts those that are whole in their place. */
  keepFiles(whole: readonly StagedFile[]): Promise<void>;
  /** The workspace that has to be in it. */
  appId: string;
  /** Whether what is there may go. */
  isReplacing: boolean;
  nowMs: number;
  /** All has been checked, and the target is being written. */
  onWriting?: () => void;
}

/**
 * Makes a database what a backup says, in one transaction. A backup of an earlier form is loaded into that form and migrated from there, as a
 * database would have been.
 * @returns how many rows the backup has, and how many files there were of which it does not know: they are removed in a while
 * @throws {BackupError} before anything has changed
 */
export async function restoreBackup(
  restore: Restore,
): Promise<{ rows: number; forgotten: number }> {
  const { text, scratch, target, staged, keepFiles, appId, isReplacing, nowMs, onWriting } =
    restore;
  const newest = Object.keys(known);
  const standing = await listMigrations(target);
  if (standing.length > 0 && standing.join() !== newest.join()) {
    throw new BackupError(
      'The database is of another version of Foyer: run “foyer migrate” first.',
    );
  }
  if (standing.length > 0 && !isReplacing && (await hasWorkspace(target.db))) {
    throw new BackupError('The database is not empty: say --replace if all that is in it may go.');
  }

  const rows = await loadInto(scratch, staged, text);
  await migrate(scratch);
  const { id } = (await scratch.db
    .selectFrom('workspaces')
    .select('id')
    .where('id', '=', appId)
    .executeTakeFirst()) ?? { id: undefined };
  if (id === undefined) {
    throw new BackupError(
      `The backup has no workspace “${appId}”: set FOYER_APP_ID to one that it has.`,
    );
  }

  await migrate(target);
  // First: a file of which nothing is known yet is in nobody's way, one that is missing is.
  await keepFiles(staged.whole);
  const tables = await listTables(target);
  const forgotten = await target.exclusively(tables, async (tx) => {
    const files = await listFiles(tx);
    await clear(tx, tables);
    onWriting?.();
    await scratch.snapshot(async (snapshot) => {
      for (const table of tables) {
        for await (const some of snapshot.read(table)) await insert(tx, table, some);
      }
    });
    // A server that is running finds this within a second, and makes everyone who is connected begin anew.
    await setTimer(tx, { workspace_id: appId, kind: 'everything_changed', key: '', due_at: 0 });
    return removeForgotten(tx, files, nowMs);
  });
  return { rows, forgotten };
}

async function loadInto(
  scratch: Database,
  files: StagedFiles,
  text: AsyncIterable<string>,
): Promise<number> {
  return readBackup(text, {
    files,
    async onHead(migrations) {
      const unknown = migrations.find((name, index) => name !== Object.keys(known)[index]);
      if (unknown !== undefined) {
        throw new BackupError(
          `The backup is of a newer Foyer: this one does not know “${unknown}”.`,
        );
      }
      await migrateTo(scratch, must(migrations.at(-1), 'a migration'));
      await clear(scratch.db, await listTables(scratch));
    },
    onRows: (table, rows) => insert(scratch.db, table, rows),
  });
}

/** @param tables each after those that its rows stand on */
async function clear(db: Db, tables: readonly string[]): Promise<void> {
  for (const table of tables.toReversed()) await db.deleteFrom(table as keyof Tables).execute();
}

async function insert(db: Db, table: string, rows: Row[]): Promise<void> {
  // The names come from the databases themselves.
  await db
    .insertInto(table as keyof Tables)
    .values(rows as never)
    .execute();
}
