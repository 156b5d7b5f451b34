import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types, type PoolConfig } from 'pg';
import type { Tables } from '../tables.ts';
import type { Database, Row, Transaction } from './database.ts';
import { hasCode, retry } from './retry.ts';

/**
 * Deadlock and serialisation failure: PostgreSQL has rolled back and asks to try again. Unique violation: another transaction wrote the
 * same row first, which this one could not see and will see when it runs again.
 */
const transientCodes = new Set(['40P01', '40001', '23505']);
const { INT8: int8, JSONB: jsonb } = types.builtins;

/**
 * Opens a pool of connections.
 * @param onIdleError hears of a connection that broke while nobody used it; the pool replaces it.
 */
export function openPostgres(url: string, onIdleError: (error: Error) => void): Database {
  const pool = new Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: 5_000,
    statement_timeout: 30_000,
    types: { getTypeParser },
  });
  pool.on('error', onIdleError);
  // One that breaks in use fails its query, which is enough. Without a listener Node would end the process, too.
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  let closing: Promise<void> | undefined;
  return {
    db,
    transaction: (run) =>
      retry(
        () => db.transaction().setIsolationLevel('read committed').execute(run),
        (error) => hasCode(error, transientCodes),
      ),
    snapshot: (run) =>
      db
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (tx) => {
          await sql`set local statement_timeout = 0`.execute(tx);
          return run({ db: tx, read: (table) => read(tx, table) });
        }),
    exclusively: (tables, run) =>
      retry(
        () =>
          db.transaction().execute(async (tx) => {
            await sql`set local statement_timeout = 0`.execute(tx);
            const names = sql.join(tables.map((table) => sql.table(table)));
            await sql`lock table ${names} in exclusive mode`.execute(tx);
            return run(tx);
          }),
        (error) => hasCode(error, transientCodes),
      ),
    async listReferences() {
      const { rows } = await sql<{ from: string; to: string }>`
        select distinct referring.relname as "from", referred.relname as "to"
        from pg_constraint as keys
        join pg_class as referring on referring.oid = keys.conrelid
        join pg_class as referred on referred.oid = keys.confrelid
        where keys.contype = 'f' and keys.connamespace = current_schema()::regnamespace
      `.execute(db);
      return rows;
    },
    check: async () => void (await sql`select 1`.execute(db)),
    async sizeBytes() {
      const { rows } = await sql<{ bytes: number }>`
        select pg_database_size(current_database()) as bytes
      `.execute(db);
      return rows[0]?.bytes ?? 0;
    },
    async currentSchema() {
      const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
      return rows[0]?.name;
    },
    close: () => (closing ??= db.destroy()),
  };
}

async function* read(tx: Transaction, table: string): AsyncIterable<Row[]> {
  await sql`declare batches no scroll cursor for select * from ${sql.table(table)}`.execute(tx);
  for (;;) {
    const { rows } = await sql<Row>`fetch 500 from batches`.execute(tx);
    if (rows.length === 0) break;
    yield rows;
  }
  await sql`close batches`.execute(tx);
}

const getTypeParser: NonNullable<PoolConfig['types']>['getTypeParser'] = (
  oid: number,
  format?: string,
) => {
  // All our bigints are times and counts, far below 2^53.
  if (oid === int8) return (text: string) => Number(text);
  // As SQLite gives it: text, without PostgreSQL's spaces and zeros.
  if (oid === jsonb) return (text: string) => JSON.stringify(JSON.parse(text));
  return types.getTypeParser(oid, format as 'text' | undefined);
};
