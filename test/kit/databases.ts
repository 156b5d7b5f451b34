import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { randomHex } from '../../src/base/random-hex.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import { openPostgres } from '../../src/server/storage/database/postgres.ts';
import { openSqlite } from '../../src/server/storage/database/sqlite.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** Both, where `TEST_DATABASE_URL` says where PostgreSQL is. */
export const databaseKinds: readonly DatabaseKind[] = process.env['TEST_DATABASE_URL']
  ? ['sqlite', 'postgres']
  : ['sqlite'];

export interface DatabaseEnvironment {
  FOYER_DATA: string;
  DATABASE_URL?: string;
}

/** Databases that have all of the tables already, and the variables that say where they are once they are made. */
export const templates: Record<
  DatabaseKind,
  { variable: string; nameOf(environment: DatabaseEnvironment): string }
> = {
  sqlite: { variable: 'FOYER_TEST_SQLITE', nameOf: sqliteFile },
  postgres: {
    variable: 'FOYER_TEST_POSTGRES',
    nameOf: ({ DATABASE_URL }) => new URL(DATABASE_URL ?? '').pathname.slice(1),
  },
};

/** A database of one's own. */
export interface TestDatabase {
  /** The settings of a server that uses it. */
  environment: DatabaseEnvironment;
  drop(): Promise<void>;
}

/** @param isQuick it may have its tables already, and need not outlive a crash of PostgreSQL itself: not for a benchmark */
export async function createTestDatabase(
  kind: DatabaseKind,
  { isQuick = false } = {},
): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-test-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  const template = isQuick ? process.env[templates[kind].variable] : undefined;
  if (kind === 'sqlite') {
    const environment = { FOYER_DATA: folder };
    if (template) await copyFile(template, sqliteFile(environment));
    return { environment, drop: removeFolder };
  }

  // Not a schema: Kysely's migrator looks through all of a database's, and stumbles over one that is just being dropped.
  const name = `foyer_test_${randomHex(6)}`;
  await onPostgres(`create database ${name} ${template ? `template ${template}` : ''}`);
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = `/${name}`;
  if (isQuick) url.searchParams.set('options', '-c synchronous_commit=off');
  return {
    environment: { FOYER_DATA: folder, DATABASE_URL: url.href },
    async drop() {
      // Waits a little for connections to end, and fails where one was left open.
      await onPostgres(`drop database ${name}`);
      await removeFolder();
    },
  };
}

/** Opens a database as a server with this environment does, beside whoever else has it open. */
export function openDatabase({ FOYER_DATA, DATABASE_URL }: DatabaseEnvironment): Database {
  return DATABASE_URL === undefined
    ? openSqlite(sqliteFile({ FOYER_DATA }))
    : openPostgres(DATABASE_URL, () => {});
}

function sqliteFile({ FOYER_DATA }: DatabaseEnvironment): string {
  return join(FOYER_DATA, 'foyer.sqlite');
}

/** Runs a statement as PostgreSQL's administrator, outside of every test's database. */
export async function onPostgres(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
