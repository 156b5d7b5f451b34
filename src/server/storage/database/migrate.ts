import { Migrator, sql } from 'kysely';
import { migrations } from '../migrations.ts';
import type { Database } from './database.ts';

/** A later Foyer has been here: what this one would write, that one might not understand. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError';

  constructor(migration: string) {
    super(
      `The database is of a newer Foyer: this one does not know “${migration}”. Start the newer one, or restore a backup from before the upgrade.`,
    );
  }
}

/**
 * Brings the database to the newest form; only forward. Kysely's lock makes servers that start together take turns.
 * @throws {NewerDatabaseError}
 */
export async function migrate(database: Database): Promise<void> {
  const unknown = (await listMigrations(database)).find((name) => !(name in migrations));
  if (unknown !== undefined) throw new NewerDatabaseError(unknown);
  const migrator = await createMigrator(database);
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

/** Brings an empty database to the form that it had after this migration. */
export async function migrateTo(database: Database, name: string): Promise<void> {
  const migrator = await createMigrator(database);
  const { error } = await migrator.migrateTo(name);
  if (error !== undefined) throw error;
}

async function createMigrator(database: Database): Promise<Migrator> {
  const schema = await database.currentSchema();
  return new Migrator({
    db: database.db,
    provider: { getMigrations: async () => migrations },
    // Without it, Kysely takes another schema's tables of the same names for ours.
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
}

/** Whether the database has the form that this version needs. */
export async function isMigrated(database: Database): Promise<boolean> {
  return (await listMigrations(database)).join() === Object.keys(migrations).join();
}

/** The migrations that a database has been through, in order; none where it is empty. */
export async function listMigrations({
  db,
  currentSchema,
}: Pick<Database, 'db' | 'currentSchema'>): Promise<string[]> {
  const schema = await currentSchema();
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  const isThere = tables.some(
    (table) =>
      table.name === 'kysely_migration' && (schema === undefined || table.schema === schema),
  );
  if (!isThere) return [];
  const { rows } = await sql<{ name: string }>`
    select name from kysely_migration order by name
  `.execute(db);
  return rows.map(({ name }) => name);
}
