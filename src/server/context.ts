import { join } from 'node:path';
import pino, { type Logger } from 'pino';
import { systemClock, type Clock } from '../base/clock.ts';
import { createEmitter, type Emitter } from '../base/emitter.ts';
import type { CommandContext } from './commands/command-context.ts';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import { createArgon2Passwords } from './integrations/argon2-passwords.ts';
import { createMemoryAttempts } from './integrations/memory-attempts.ts';
import type { Announcement } from './ports.ts';
import type { Database } from './storage/database/database.ts';
import { FolderInUseError, lockFolder } from './storage/database/folder-lock.ts';
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
  /** How long a stop waits for requests that have begun. */
  graceMs?: number;
}

const attemptsToSignIn = 10;
const attemptsOfAddress = 100;
const attemptsWindowS = 15 * 60;

/**
 * Opens the database, brings it up to date, and makes everything that the doors are given.
 * @throws {ConfigError} where there is no database to be had
 * @throws {FolderInUseError}
 */
export async function createContext(config: Config, overrides: Overrides = {}): Promise<Context> {
  const log = pino({ level: config.logLevel, base: null, serializers: { err: describeError } });
  const { database, unlock } = await openDatabase(config, log);
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
    addressAttempts: createMemoryAttempts(attemptsOfAddress, attemptsWindowS),
    async close() {
      announcements.clear();
      await database.close().finally(unlock);
    },
  };
}

/** What went wrong and where. A database's error has more to say, and some of that is somebody's data. */
function describeError(error: Error & { code?: string }) {
  return { name: error.name, message: error.message, code: error.code, stack: error.stack };
}

interface OpenDatabase {
  database: Database;
  unlock: () => void;
}

function openDatabase({ databaseUrl, dataFolder }: Config, log: Logger): Promise<OpenDatabase> {
  return databaseUrl === undefined ? openFolder(dataFolder) : openUrl(databaseUrl, log);
}

async function openFolder(folder: string): Promise<OpenDatabase> {
  let unlock = () => {};
  try {
    unlock = lockFolder(folder);
    return { database: openSqlite(join(folder, 'foyer.sqlite')), unlock };
  } catch (error) {
    unlock();
    if (error instanceof FolderInUseError) throw error;
    throw new ConfigError('FOYER_DATA', `is “${folder}”, which cannot be used: ${reasonOf(error)}`);
  }
}

async function openUrl(url: string, log: Logger): Promise<OpenDatabase> {
  const onIdleError = (error: Error) => log.warn({ err: error }, 'a database connection broke');
  const database = openPostgres(url, onIdleError);
  try {
    await database.check();
  } catch (error) {
    await database.close();
    throw new ConfigError(
      'DATABASE_URL',
      `names a database that does not answer: ${reasonOf(error)}`,
    );
  }
  return { database, unlock: () => {} };
}

/** In one line. Where a name has several addresses, Node's error has a code alone. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || 'unknown').replaceAll(/\s+/g, ' ');
}
