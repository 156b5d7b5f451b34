import { Migrator } from 'kysely';
import { migrations } from '../migrations.ts';
import type { Database } from './database.ts';

/** Brings the database to the newest form; only forward. Kysely's lock makes servers that start together take turns. */
export async function migrate(database: Database): Promise<void> {
  const migrator = new Migrator({
    db: database.db,
    provider: { getMigrations: async () => migrations },
  });
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}
