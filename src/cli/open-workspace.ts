import { toConfig } from '../server/config.ts';
import { ConfigError } from '../server/config-error.ts';
import { openDatabaseBeside } from '../server/open-database.ts';
import type { Database } from '../server/storage/database/database.ts';
import { isMigrated } from '../server/storage/database/migrate.ts';
import { findWorkspace } from '../server/storage/workspaces.ts';
import { CommandError, type World } from './world.ts';

/**
 * Works on the workspace of the settings, also while a server runs.
 * @throws {ConfigError} where it is not there
 * @throws {CommandError} where the database is of another version
 */
export async function withWorkspace<Result>(
  { environment }: Pick<World, 'environment'>,
  run: (database: Database, workspaceId: string) => Promise<Result>,
): Promise<Result> {
  const config = toConfig(environment);
  const database = await openDatabaseBeside(config, { isMade: true });
  try {
    if (!(await isMigrated(database))) {
      throw new CommandError(
        'The database is of another version of Foyer: run “foyer migrate”, or start the server, first.',
      );
    }
    if ((await findWorkspace(database.db, config.appId)) === undefined) {
      const problem = `is “${config.appId}”, and the database has no such workspace`;
      throw new ConfigError('FOYER_APP_ID', problem);
    }
    return await run(database, config.appId);
  } finally {
    await database.close();
  }
}
