import { migrate } from '../../src/server/storage/database/migrate.ts';
import { createTestDatabase, databaseKinds, openDatabase, templates } from './databases.ts';

/**
 * Once a run: a database of each kind with all of the tables, of which tests have copies. To make them takes much longer than to copy them.
 * @returns removes them
 */
export async function setup(): Promise<() => Promise<void>> {
  const drops: (() => Promise<void>)[] = [];
  for (const kind of databaseKinds) {
    const { variable, nameOf } = templates[kind];
    if (process.env[variable]) continue;
    const { environment, drop } = await createTestDatabase(kind);
    const database = openDatabase(environment);
    await migrate(database);
    await database.close();
    process.env[variable] = nameOf(environment);
    drops.push(drop);
  }
  return async () => void (await Promise.all(drops.map((drop) => drop())));
}
