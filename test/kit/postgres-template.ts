import { migrate } from '../../src/server/storage/database/migrate.ts';
import { createTestDatabase, databaseKinds, openDatabase, templateVariable } from './databases.ts';

/**
 * Once a run: a database with all of the tables, of which tests have copies. To make them takes PostgreSQL four times as long as to copy them.
 * @returns removes it
 */
export async function setup(): Promise<(() => Promise<void>) | undefined> {
  if (!databaseKinds.includes('postgres') || process.env[templateVariable]) return undefined;
  const { environment, drop } = await createTestDatabase('postgres');
  const database = openDatabase(environment);
  await migrate(database);
  await database.close();
  process.env[templateVariable] = new URL(environment.DATABASE_URL ?? '').pathname.slice(1);
  return drop;
}
