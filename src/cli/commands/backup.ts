import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { randomHex } from '../../base/random-hex.ts';
import { toConfig } from '../../server/config.ts';
import { openDatabaseBeside } from '../../server/open-database.ts';
import type { Database } from '../../server/storage/database/database.ts';
import { BackupError } from '../../server/storage/backup/backup-error.ts';
import { writeBackup } from '../../server/storage/backup/write-backup.ts';
import { UsageError, type World } from '../world.ts';

/** `foyer backup FILE`: FILE is there when it is whole, and not before. Only its owner may read it. */
export async function backup(args: string[], { environment, say }: World): Promise<void> {
  const [file, ...more] = args;
  if (file === undefined || file.startsWith('-') || more.length > 0) {
    throw new UsageError('Say which file: foyer backup FILE.');
  }
  const database = await openDatabaseBeside(toConfig(environment), { isMade: true });
  const unfinished = join(dirname(file), `.${basename(file)}.${randomHex(4)}`);
  try {
    const rows = await writeFile(database, unfinished);
    const { size } = await stat(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
    say(`Backed up ${rows} rows to ${file}, ${Math.ceil(size / 1000)} kB.\n`);
  } finally {
    await database.close();
    await rm(unfinished, { force: true });
  }
}

async function writeFile(database: Database, file: string): Promise<number> {
  const gzip = createGzip();
  // Its memory stays small: what is not yet on the disk holds up what is still to be read.
  const stream = gzip.pipe(createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
  const isWritten = finished(stream);
  // Then no more is taken, and what is being told fails.
  gzip.once('error', () => {});
  isWritten.catch((error: Error) => gzip.destroy(error));
  try {
    const rows = await writeBackup(database, Date.now(), (text) => write(gzip, text));
    gzip.end();
    await isWritten;
    return rows;
  } catch (error) {
    stream.destroy();
    await isWritten.catch(() => {});
    if (stream.errored === null) throw error;
    throw new BackupError(`${file} cannot be written: ${stream.errored.message}.`);
  }
}

function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => (error ? reject(error) : resolve()));
  });
}

/** That a file has its name is the folder's to remember. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
