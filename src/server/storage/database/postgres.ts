import { Kysely, PostgresDialect, sql } from 'kysely';
import { Pool, types, type PoolConfig } from 'pg';
import type { Tables } from '../tables.ts';
import type { Database } from './database.ts';
import { hasCode, retry } from './retry.ts';

/**
 * Deadlock and serialisation failure: PostgreSQL has rolled back and asks to try again. Unique violation: another transaction wrote the
 * same row first, which this one could not see and will see when it runs again.
 */
const transientCodes = new Set(['40P01', '40001', '23505']);
const int8 = types.builtins.INT8;

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
    check: async () => void (await sql`select 1`.execute(db)),
    async currentSchema() {
      const { rows } = await sql<{ name: string }>`select current_schema() as name`.execute(db);
      return rows[0]?.name;
    },
    close: () => (closing ??= db.destroy()),
  };
}

/** All our bigints are times and counts, far below 2^53. */
const getTypeParser: NonNullable<PoolConfig['types']>['getTypeParser'] = (
  oid: number,
  format?: string,
) =>
  oid === int8
    ? (text: string) => Number(text)
    : types.getTypeParser(oid, format as 'text' | undefined);
