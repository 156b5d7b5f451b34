import { startServer } from './app.ts';
import { ConfigError } from './config-error.ts';
import { toConfig, type Environment } from './config.ts';
import { FolderInUseError } from './storage/database/folder-lock.ts';
import { NewerDatabaseError } from './storage/database/migrate.ts';
import { secretsOnce, welcome } from './welcome.ts';

/**
 * Runs the server until it is told to stop, by SIGINT or SIGTERM.
 * @param distFolder what the build has left
 * @param say prints
 */
export async function serve(
  environment: Environment,
  distFolder: string,
  say: (text: string) => void,
): Promise<void> {
  const config = toConfig(environment);
  const server = await startServer(config, distFolder, (made) => say(secretsOnce(config, made)));
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.stop());
  }
  say(`${welcome(config, server.url)}\n`);
}

/** What went wrong: for people where they can mend it, else with all that helps to find out. */
export function describeFailure(error: unknown): string {
  const isForPeople = [ConfigError, FolderInUseError, NewerDatabaseError].some(
    (kind) => error instanceof kind,
  );
  return isForPeople ? (error as Error).message : String((error as Error).stack);
}
