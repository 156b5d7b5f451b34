import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sql } from 'kysely';
import { migrate } from '../../src/server/storage/database/migrate.ts';
import { migrations } from '../../src/server/storage/migrations.ts';
import { findWorkspace } from '../../src/server/storage/workspaces.ts';
import {
  createTestDatabase,
  databaseKinds,
  openDatabase,
  type TestDatabase,
} from '../kit/databases.ts';
import { patiently, startScript } from '../kit/program.ts';
import { addContact, addWorkspace } from '../kit/storage.ts';
import type { Database } from '../../src/server/storage/database/database.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let empty: TestDatabase;
  let database: Database;
  beforeEach(async () => {
    empty = await createTestDatabase(kind);
    database = openDatabase(empty.environment);
  });
  afterEach(async () => {
    await database.close();
    await empty.drop();
  });

  test('an empty database is brought to the newest form', async () => {
    await migrate(database);
    await addContact(database.db, await addWorkspace(database.db));
    expect(await executedMigrations()).toEqual(Object.keys(migrations));
  });

  test('migrating again is harmless, and keeps what is there', async () => {
    await migrate(database);
    const workspaceId = await addWorkspace(database.db);
    await migrate(database);
    expect(await findWorkspace(database.db, workspaceId)).toBeDefined();
    expect(await executedMigrations()).toEqual(Object.keys(migrations));
  });

  // Two connections to one SQLite file in one process would wait for each other without ever yielding.
  test.runIf(kind === 'sqlite')('processes that start at once take turns', patiently, async () => {
    const servers = [1, 2].map(() =>
      startScript(new URL('migrating-process.ts', import.meta.url), { ...empty.environment }),
    );
    await Promise.all(servers.map((server) => server.hasWritten('ready')));
    for (const server of servers) server.tell('go');
    expect(await Promise.all(servers.map(({ ended }) => ended))).toEqual([0, 0]);
    await addWorkspace(database.db);
    expect(await executedMigrations()).toEqual(Object.keys(migrations));
  });

  test.runIf(kind === 'postgres')('servers that start at once take turns', async () => {
    const others = [1, 2, 3].map(() => openDatabase(empty.environment));
    await Promise.all([database, ...others].map(migrate));
    for (const other of others) await other.close();
    expect(await executedMigrations()).toEqual(Object.keys(migrations));
  });

  test('a database of a newer Foyer is left as it is', async () => {
    await migrate(database);
    await sql`insert into kysely_migration values ('9999-future', '')`.execute(database.db);
    await expect(migrate(database)).rejects.toThrow(
      expect.objectContaining({
        name: 'NewerDatabaseError',
        message: expect.stringContaining('“9999-future”'),
      }),
    );
  });

  test('a migration that fails half way leaves nothing behind', async () => {
    // Stands in the way of the last tables of the first migration.
    await sql`create table outbox (mine integer)`.execute(database.db);
    await expect(migrate(database)).rejects.toThrow(/outbox/);
    await sql`drop table outbox`.execute(database.db);
    await migrate(database);
    expect(await executedMigrations()).toEqual(Object.keys(migrations));
  });

  test.runIf(kind === 'postgres')(
    'another program with tables of the same names in another schema is no obstacle',
    async () => {
      await sql`create schema other`.execute(database.db);
      await sql`create table other.kysely_migration (name text)`.execute(database.db);
      await sql`create table other.kysely_migration_lock (id text)`.execute(database.db);
      await migrate(database);
      expect(await executedMigrations()).toEqual(Object.keys(migrations));
    },
  );

  async function executedMigrations(): Promise<string[]> {
    const { rows } = await sql<{ name: string }>`
      select name from kysely_migration order by name
    `.execute(database.db);
    return rows.map(({ name }) => name);
  }
});
