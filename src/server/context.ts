import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { systemClock, type Clock } from '../base/clock.ts';
import { createEmitter, type Emitter } from '../base/emitter.ts';
import type { CommandContext } from './commands/command-context.ts';
import type { Config } from './config.ts';
import { createArgon2Passwords } from './integrations/argon2-passwords.ts';
import { createMemoryAttempts } from './integrations/memory-attempts.ts';
import type { Announcement } from './ports.ts';
import type { Database } from './storage/database/database.ts';
import { lockFolder } from './storage/database/folder-lock.ts';
import { migrate } from './storage/database/migrate.ts';
import { openPostgres } from './storage/database/postgres.ts';
import { openSqlite } from './storage/database/sqlite.ts';

/** Everything that lives as long as the server. */
export interface Context extends CommandContext {
  readonly config: Config;
  readonly log: Logger;
  readonly announcements: Emitter<Announcement>;
  /** Ends what the context began; twice is harmless. */
  close(): Promise<void>;
}

/** What a test puts in the place of the real thing. */
export interface Overrides {
  clock?: Clock;
}

const attemptsToSignIn = 10;
const attemptsWindowS = 15 * 60;

/** Opens the database, brings it up to date, and makes everything that the doors are given. */
export async function createContext(config: Config, overrides: Overrides = {}): Promise<Context> {
  const log = pino({ level: config.logLevel, base: null, serializers: { err: describeError } });
  const { database, unlock } = openDatabase(config, log);
  try {
    await migrate(database);
  } catch (error) {
    await database.close();
    unlock();
    throw error;
  }
  const announcements = createEmitter<Announcement>((error) =>
    log.error({ err: error }, 'an announcement was not heard'),
  );
  return {
    config,
    log,
    database,
    announcements,
    clock: overrides.clock ?? systemClock,
    announce: announcements.emit,
    passwords: createArgon2Passwords(),
    signInAttempts: createMemoryAttempts(attemptsToSignIn, attemptsWindowS),
    async close() {
      announcements.clear();
      await database.close();
      unlock();
    },
  };
}

/** What went wrong and where. A database's error has more to say, and some of that is somebody's data. */
function describeError(error: Error & { code?: string }) {
  return { name: error.name, message: error.message, code: error.code, stack: error.stack };
}

function openDatabase(config: Config, log: Logger): { database: Database; unlock: () => void } {
  if (config.databaseUrl !== undefined) {
    const onIdleError = (error: Error) => log.warn({ err: error }, 'a database connection broke');
    return { database: openPostgres(config.databaseUrl, onIdleError), unlock: () => {} };
  }
  const unlock = lockFolder(config.dataFolder);
  return { database: openSqlite(join(config.dataFolder, 'foyer.sqlite')), unlock };
}
