import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from './config-error.ts';
import type { Config } from './config.ts';
import type { Database } from './storage/database/database.ts';
import { FolderInUseError, lockFolder } from './storage/database/folder-lock.ts';
import { openPostgres } from './storage/database/postgres.ts';
import { openSqlite } from './storage/database/sqlite.ts';

export interface OpenDatabase {
  database: Database;
  /** Gives the data folder free; twice is harmless. */
  unlock: () => void;
}

type Place = Pick<Config, 'databaseUrl' | 'dataFolder'>;

/**
 * Opens the database for this process alone, where that is a file.
 * @throws {ConfigError} where there is none to be had
 * @throws {FolderInUseError}
 */
export async function openDatabase(
  { databaseUrl, dataFolder }: Place,
  onIdleError: (error: Error) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    return { database: await openUrl(databaseUrl, onIdleError), unlock: () => {} };
  }
  let unlock = () => {};
  try {
    unlock = lockFolder(dataFolder);
    return { database: openSqlite(fileIn(dataFolder)), unlock };
  } catch (error) {
    unlock();
    if (error instanceof FolderInUseError) throw error;
    throw unusable(dataFolder, error);
  }
}

/**
 * Opens the database beside a server that may be using it.
 * @param isMade whether there must be one already
 * @throws {ConfigError} where there is none to be had
 */
export async function openDatabaseBeside(
  { databaseUrl, dataFolder }: Place,
  { isMade }: { isMade: boolean },
): Promise<Database> {
  if (databaseUrl !== undefined) return openUrl(databaseUrl, () => {});
  const file = fileIn(dataFolder);
  if (isMade && !existsSync(file)) {
    throw new ConfigError('FOYER_DATA', `is “${dataFolder}”, where there is no database`);
  }
  try {
    mkdirSync(dataFolder, { recursive: true, mode: 0o700 });
    return openSqlite(file);
  } catch (error) {
    throw unusable(dataFolder, error);
  }
}

async function openUrl(url: string, onIdleError: (error: Error) => void): Promise<Database> {
  const database = openPostgres(url, onIdleError);
  try {
    await database.check();
    return database;
  } catch (error) {
    await database.close();
    throw new ConfigError(
      'DATABASE_URL',
      `names a database that does not answer: ${reasonOf(error)}`,
    );
  }
}

function fileIn(dataFolder: string): string {
  return join(dataFolder, 'foyer.sqlite');
}

function unusable(dataFolder: string, error: unknown): ConfigError {
  return new ConfigError(
    'FOYER_DATA',
    `is “${dataFolder}”, which cannot be used: ${reasonOf(error)}`,
  );
}

/** In one line. Where a name has several addresses, Node's error has a code alone. */
function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || 'unknown').replaceAll(/\s+/g, ' ');
}
