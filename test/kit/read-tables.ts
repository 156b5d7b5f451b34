import { sql } from 'kysely';
import type { Database } from '../../src/server/storage/database/database.ts';

export type Rows = Record<string, Record<string, unknown>[]>;

/** Every row of every table, whatever tables there are. */
export async function readTables({ db }: Database): Promise<Rows> {
  const tables = await db.introspection.getTables();
  const found = tables
    .filter(({ schema }) => schema === undefined || schema === 'public')
    .map(async ({ name }) => {
      const { rows } = await sql<Record<string, unknown>>`
        select * from ${sql.table(name)}
      `.execute(db);
      return [name, rows] as const;
    });
  return Object.fromEntries(await Promise.all(found));
}

/** The same in an order that does not depend on the database, and without what is due when. */
export async function readSorted(database: Database): Promise<Record<string, string[]>> {
  const { timers: _, ...tables } = await readTables(database);
  const sorted = Object.entries(tables).map(([table, rows]) => [
    table,
    rows.map((row) => JSON.stringify(Object.entries(row).toSorted())).toSorted(),
  ]);
  return Object.fromEntries(sorted);
}
