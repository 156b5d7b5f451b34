import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { randomHex } from '../../base/random-hex.ts';
import { toConfig } from '../../server/config.ts';
import { openDatabaseBeside } from '../../server/open-database.ts';
import { openFiles } from '../../server/open-files.ts';
import { BackupError } from '../../server/storage/backup/backup-error.ts';
import { writeBackup } from '../../server/storage/backup/write-backup.ts';
import { UsageError, type World } from '../world.ts';

/** `foyer backup FILE [--without-files]`: FILE is there when it is whole, and not before. Only its owner may read it. */
export async function backup(args: string[], { environment, say }: World): Promise<void> {
  const { file, hasFiles } = parse(args);
  const config = toConfig(environment);
  const isInBucket = config.uploads.bucket !== undefined;
  const files = hasFiles && !isInBucket ? openFiles(config) : undefined;
  const database = await openDatabaseBeside(config, { isMade: true });
  const unfinished = join(dirname(file), `.${basename(file)}.${randomHex(4)}`);
  try {
    const told = await writeFile(unfinished, { database, files });
    const { size } = await stat(unfinished);
    await rename(unfinished, file);
    await sync(dirname(file));
    const what = files ? `${told.rows} rows and ${told.files} files` : `${told.rows} rows`;
    say(`Backed up ${what} to ${file}, ${Math.ceil(size / 1000)} kB.\n`);
    if (isInBucket)
      say('What people have attached is in the bucket, which has backups of its own.\n');
  } finally {
    await database.close();
    await rm(unfinished, { force: true });
  }
}

function parse(args: string[]): { file: string; hasFiles: boolean } {
  const usage = 'Say which file: foyer backup FILE [--without-files].';
  try {
    const options = { 'without-files': { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError(usage);
    return { file, hasFiles: values['without-files'] !== true };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(usage);
  }
}

async function writeFile(
  file: string,
  from: Pick<Parameters<typeof writeBackup>[0], 'database' | 'files'>,
): Promise<{ rows: number; files: number }> {
  const gzip = createGzip();
  // Its memory stays small: what is not yet on the disk holds up what is still to be read.
  const stream = gzip.pipe(createWriteStream(file, { mode: 0o600, flags: 'wx', flush: true }));
  const isWritten = finished(stream);
  // Then no more is taken, and what is being told fails.
  gzip.once('error', () => {});
  isWritten.catch((error: Error) => gzip.destroy(error));
  try {
    const told = await writeBackup({
      ...from,
      nowMs: Date.now(),
      write: (text) => write(gzip, text),
    });
    gzip.end();
    await isWritten;
    return told;
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
