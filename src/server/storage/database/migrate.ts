import { Migrator } from 'kysely';
import { migrations } from '../migrations.ts';
import type { Database } from './database.ts';

/** Brings the database to the newest form; only forward. Kysely's lock makes servers that start together take turns. */
export async function migrate(database: Database): Promise<void> {
  const schema = await database.currentSchema();
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: async () => migrations },
    // Without it, Kysely takes another schema's tables of the same names for ours.
    ...(schema === undefined ? {} : { migrationTableSchema: schema }),
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
