import { createHash } from 'node:crypto';
import type { Database, Row } from '../database/database.ts';
import { listMigrations } from '../database/migrate.ts';
import { BackupError } from './backup-error.ts';
import {
  formatVersion,
  isValue,
  type Foot,
  type Head,
  type Line,
  type TableHead,
} from './lines.ts';
import { listTables } from './tables.ts';

/**
 * Everything that the database holds at one moment, as lines of JSON. It says nothing of which kind of database it comes from.
 * @returns how many rows it has told, once it has ended
 * @throws {BackupError} where there is nothing yet
 */
export async function writeBackup(
  database: Database,
  nowMs: number,
  write: (text: string) => Promise<void>,
): Promise<number> {
  const tables = await listTables(database);
  const hash = createHash('sha256');
  const tell = async (lines: readonly Line[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    await write(text);
  };

  return database.snapshot(async (snapshot) => {
    const migrations = await listMigrations({ ...database, db: snapshot.db });
    if (migrations.length === 0) throw new BackupError('There is nothing in the database yet.');
    const head: Head = {
      foyer_backup: formatVersion,
      migrations,
      made_at: new Date(nowMs).toISOString(),
    };
    await tell([head]);
    let rows = 0;
    for (const table of tables) {
      let columns: string[] | undefined;
      for await (const batch of snapshot.read(table)) {
        if (columns === undefined) {
          columns = Object.keys(batch[0] ?? {});
          await tell([{ table, columns } satisfies TableHead]);
        }
        const order = columns;
        await tell(batch.map((row) => order.map((column) => valueOf(row, table, column))));
        rows += batch.length;
      }
    }
    const foot: Foot = { rows, sha256: hash.digest('hex') };
    await write(`${JSON.stringify(foot)}\n`);
    return rows;
  });
}

function valueOf(row: Row, table: string, column: string) {
  const value = row[column];
  if (!isValue(value)) throw new Error(`A backup cannot hold what is in ${table}.${column}.`);
  return value;
}
