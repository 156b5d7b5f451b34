import type { Kysely, Transaction as KyselyTransaction } from 'kysely';
import type { Tables } from '../tables.ts';

/** What a storage function takes: works inside and outside of a transaction. */
export type Db = Kysely<Tables>;

/** What a storage function takes that locks, or that must not be seen half done. */
export type Transaction = KyselyTransaction<Tables>;

export type Row = Record<string, unknown>;

/** Everything as it was at one moment. */
export interface Snapshot {
  readonly db: Transaction;
  /** The rows of a table, some hundreds at a time. */
  read(table: string): AsyncIterable<Row[]>;
}

export interface Reference {
  from: string;
  to: string;
}

/** An open database. The rest of the server does not know which kind it is. */
export interface Database {
  /** For reads outside of a transaction. Never used inside of one: SQLite has one connection and would wait for itself. */
  readonly db: Db;
  /**
   * Runs `run` in one transaction and commits, or rolls back when it throws. Where the database asks for it (deadlock,
   * serialisation failure, busy), all of `run` is run again: it must do nothing but talk to the database.
   */
  transaction<Result>(run: (tx: Transaction) => Promise<Result>): Promise<Result>;
  /** Reads what is committed at one moment, while others go on writing. */
  snapshot<Result>(run: (snapshot: Snapshot) => Promise<Result>): Promise<Result>;
  /**
   * A transaction of any length in which nobody else writes these tables; others read what was there before. As with `transaction`, `run`
   * may be run again.
   */
  exclusively<Result>(
    tables: readonly string[],
    run: (tx: Transaction) => Promise<Result>,
  ): Promise<Result>;
  /** Which table's rows stand on which other table's. */
  listReferences(): Promise<Reference[]>;
  /** Resolves when the database answers. */
  check(): Promise<void>;
  /** What it takes on the disk; of SQLite, what is in the log and not yet in the file counts as well. */
  sizeBytes(): Promise<number>;
  /** Where tables are made; undefined where the database knows no schemas. */
  currentSchema(): Promise<string | undefined>;
  /** Ends every connection; twice is harmless. */
  close(): Promise<void>;
}
