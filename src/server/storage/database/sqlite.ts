import BetterSqlite from 'better-sqlite3';
import {
  CompiledQuery,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  SqliteDriver,
  sql,
  type DatabaseConnection,
  type SqliteDialectConfig,
  type SqliteStatement,
} from 'kysely';
import type { Tables } from '../tables.ts';
import type { Database, Row, Snapshot, Transaction } from './database.ts';
import { groupTransactions } from './group-transactions.ts';
import { hasCode, retry } from './retry.ts';
import { withoutRowLocks } from './without-row-locks.ts';

const transientCodes = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT']);
const maxCachedStatements = 500;
const batchSize = 500;

/** Opens the file, or makes it. What is committed has reached the disk. */
export function openSqlite(file: string): Database {
  const connection = new BetterSqlite(file);
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('foreign_keys = ON');
  connection.pragma('busy_timeout = 5000');

  const db = new Kysely<Tables>({
    dialect: new ImmediateSqliteDialect({ database: withCachedStatements(connection) }),
    plugins: [withoutRowLocks()],
  });
  const runInGroup = groupTransactions(db);
  return {
    db,
    transaction: (run) =>
      retry(
        () => runInGroup(run),
        (error) => hasCode(error, transientCodes),
      ),
    snapshot: (run) => readSnapshot(file, run),
    exclusively: (_tables, run) =>
      retry(
        () => db.transaction().execute(run),
        (error) => hasCode(error, transientCodes),
      ),
    async listReferences() {
      const { rows } = await sql<{ from: string; to: string }>`
        select distinct tables.name as "from", keys."table" as "to"
        from sqlite_master as tables, pragma_foreign_key_list(tables.name) as keys
        where tables.type = 'table'
      `.execute(db);
      return rows;
    },
    check: async () => void (await sql`select 1`.execute(db)),
    async sizeBytes() {
      const { rows } = await sql<{ bytes: number }>`
        select page_count * page_size as bytes from pragma_page_count, pragma_page_size
      `.execute(db);
      return rows[0]?.bytes ?? 0;
    },
    currentSchema: async () => undefined,
    close: () => db.destroy(),
  };
}

/** On a connection of its own, whose transaction is deferred: a writer neither waits for it nor is seen by it. */
async function readSnapshot<Result>(
  file: string,
  run: (snapshot: Snapshot) => Promise<Result>,
): Promise<Result> {
  const connection = new BetterSqlite(file, { readonly: true });
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: connection }) });
  try {
    return await db
      .transaction()
      .execute((tx) => run({ db: tx, read: (table) => read(tx, table) }));
  } finally {
    await db.destroy();
  }
}

async function* read(tx: Transaction, table: string): AsyncIterable<Row[]> {
  let batch: Row[] = [];
  for await (const row of tx
    .selectFrom(table as keyof Tables)
    .selectAll()
    .stream()) {
    batch.push({ ...row });
    if (batch.length < batchSize) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** A deferred transaction that reads before it writes fails when another process wrote in between; an immediate one waits its turn. */
class ImmediateSqliteDialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;

  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }

  override createDriver(): SqliteDriver {
    return new ImmediateSqliteDriver(this.#config);
  }

  override createAdapter(): SqliteAdapter {
    return new TransactionalSqliteAdapter();
  }
}

/** Kysely does not say so, but SQLite can: a migration that is cut off leaves nothing, and processes that migrate at once take turns. */
class TransactionalSqliteAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

class ImmediateSqliteDriver extends SqliteDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }
}

/** Kysely prepares each query anew; the same few hundred come again and again. */
function withCachedStatements(connection: BetterSqlite.Database) {
  const statements = new Map<string, SqliteStatement>();
  return {
    prepare(query: string): SqliteStatement {
      const known = statements.get(query);
      if (known !== undefined) return known;
      if (statements.size >= maxCachedStatements) statements.clear();
      const statement = connection.prepare(query) as SqliteStatement;
      statements.set(query, statement);
      return statement;
    },
    close: () => void connection.close(),
  };
}
