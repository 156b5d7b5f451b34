import { toConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/open-database.ts';
import { listMigrations, migrate } from '../../server/storage/database/migrate.ts';
import { UsageError, type World } from '../world.ts';

/** `foyer migrate`: what a start does first, alone. Refused while a server uses the data folder. */
export async function migrateDatabase(args: string[], { environment, say }: World): Promise<void> {
  if (args.length > 0) throw new UsageError('foyer migrate takes nothing.');
  const { database, unlock } = await openDatabase(toConfig(environment), () => {});
  try {
    const before = await listMigrations(database);
    await migrate(database);
    const done = (await listMigrations(database)).slice(before.length);
    say(done.length === 0 ? 'Nothing to do.\n' : `Done: ${done.join(', ')}.\n`);
  } finally {
    await database.close();
    unlock();
  }
}
