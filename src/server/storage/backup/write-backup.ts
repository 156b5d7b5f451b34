import { createHash } from 'node:crypto';
import type { Database, Row } from '../database/database.ts';
import { storeKeyOf } from '../file-removals.ts';
import type { FileKey } from '../uploads.ts';
import { listMigrations } from '../database/migrate.ts';
import { BackupError } from './backup-error.ts';
import {
  formatVersion,
  isValue,
  type FileHead,
  type Foot,
  type Head,
  type Line,
  type TableHead,
} from './lines.ts';
import { listTables } from './tables.ts';

interface Backup {
  database: Database;
  nowMs: number;
  write: (text: string) => Promise<void>;
  /** What people have attached; undefined where that is not to be in it. */
  files: { get(key: string): Promise<AsyncIterable<Buffer> | undefined> } | undefined;
}

/**
 * Everything that the database holds at one moment, as lines of JSON, and the files that it speaks of. It says nothing of which kind of database it
 * comes from. Files never change, so they are read afterwards; one that was removed meanwhile is left out.
 * @returns how many rows and files it has told, once it has ended
 * @throws {BackupError} where there is nothing yet
 */
export async function writeBackup({
  database,
  nowMs,
  write,
  files,
}: Backup): Promise<{ rows: number; files: number }> {
  const tables = await listTables(database);
  const hash = createHash('sha256');
  const tell = async (lines: readonly Line[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    await write(text);
  };

  const keys: string[] = [];
  const rows = await database.snapshot(async (snapshot) => {
    const migrations = await listMigrations({ ...database, db: snapshot.db });
    if (migrations.length === 0) throw new BackupError('There is nothing in the database yet.');
    const head: Head = {
      foyer_backup: formatVersion,
      migrations,
      made_at: new Date(nowMs).toISOString(),
    };
    await tell([head]);
    let count = 0;
    for (const table of tables) {
      let columns: string[] | undefined;
      for await (const batch of snapshot.read(table)) {
        if (columns === undefined) {
          columns = Object.keys(batch[0] ?? {});
          await tell([{ table, columns } satisfies TableHead]);
        }
        const order = columns;
        await tell(batch.map((row) => order.map((column) => valueOf(row, table, column))));
        count += batch.length;
        if (table === 'uploads' && files)
          keys.push(...batch.map((row) => storeKeyOf(row as unknown as FileKey)));
      }
    }
    return count;
  });
  let fileCount = 0;
  for (const key of keys) {
    const content = await files?.get(key);
    if (content === undefined) continue;
    await tell([{ file: key } satisfies FileHead]);
    for await (const bytes of content) await tell([bytes.toString('base64')]);
    fileCount += 1;
  }
  const foot: Foot = { rows, sha256: hash.digest('hex') };
  await write(`${JSON.stringify(foot)}\n`);
  return { rows, files: fileCount };
}

function valueOf(row: Row, table: string, column: string) {
  const value = row[column];
  if (!isValue(value)) throw new Error(`A backup cannot hold what is in ${table}.${column}.`);
  return value;
}
