import { createReadStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createGunzip } from 'node:zlib';
import { toConfig } from '../../server/config.ts';
import { openDatabaseBeside } from '../../server/open-database.ts';
import { openFiles } from '../../server/open-files.ts';
import { BackupError } from '../../server/storage/backup/backup-error.ts';
import type { Database } from '../../server/storage/database/database.ts';
import { lockFolder } from '../../server/storage/database/folder-lock.ts';
import { forgottenDays } from '../../server/storage/backup/forgotten-files.ts';
import { restoreBackup } from '../../server/storage/backup/restore-backup.ts';
import { createStagedFiles } from '../../server/storage/backup/staged-files.ts';
import { UsageError, type World } from '../world.ts';

/** `foyer restore FILE [--replace]`: all or nothing. */
export async function restore(args: string[], { environment, say }: World): Promise<void> {
  const { file, isReplacing } = parse(args);
  await access(file).catch(() => {
    throw new BackupError(`There is no file ${file} that can be read.`);
  });
  const config = toConfig(environment);
  const target = await openDatabaseBeside(config, { isMade: false });
  try {
    const folder = join(config.dataFolder, 'restoring');
    const files = openFiles(config);
    const staged = createStagedFiles(join(folder, 'files'));
    const { rows, forgotten } = await withScratch(folder, (scratch) =>
      restoreBackup({
        text: unpack(file),
        scratch,
        target,
        staged,
        async keepFiles(whole) {
          for (const { key, path, digest } of whole) await files.put(key, path, digest);
        },
        appId: config.appId,
        isReplacing,
        nowMs: Date.now(),
        onWriting: () => say('The backup is whole. Writing …\n'),
      }).finally(staged.close),
    );
    say(`Restored ${rows} rows and ${staged.whole.length} files from ${file}.\n`);
    if (forgotten > 0)
      say(`${forgotten} files that it does not know are removed in ${forgottenDays} days.\n`);
    const damagedCount = staged.damagedCount();
    if (damagedCount > 0) say(`${damagedCount} files are left out: they were damaged before.\n`);
  } finally {
    await target.close();
  }
}

/** An empty database for a while. What a restore that was killed has left in its place goes first. */
async function withScratch<Result>(
  folder: string,
  run: (scratch: Database) => Promise<Result>,
): Promise<Result> {
  const unlock = lockFolder(folder);
  try {
    await rm(join(folder, 'files'), { recursive: true, force: true });
    for (const ending of ['', '-wal', '-shm']) {
      await rm(join(folder, `foyer.sqlite${ending}`), { force: true });
    }
    const place = { databaseUrl: undefined, dataFolder: folder };
    const scratch = await openDatabaseBeside(place, { isMade: false });
    try {
      return await run(scratch);
    } finally {
      await scratch.close();
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    unlock();
  }
}

function parse(args: string[]): { file: string; isReplacing: boolean } {
  const usage = 'Say which file: foyer restore FILE [--replace].';
  try {
    const options = { replace: { type: 'boolean' } } as const;
    const { positionals, values } = parseArgs({ args, options, allowPositionals: true });
    const [file, ...more] = positionals;
    if (file === undefined || more.length > 0) throw new UsageError(usage);
    return { file, isReplacing: values.replace === true };
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(usage);
  }
}

async function* unpack(file: string): AsyncIterable<string> {
  const source = createReadStream(file);
  const unpacked = createGunzip().setEncoding('utf8');
  source.once('error', (error) => unpacked.destroy(error));
  try {
    yield* source.pipe(unpacked) as AsyncIterable<string>;
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (!code.startsWith('Z_')) throw error;
    throw new BackupError('The file is not a backup of Foyer, or is damaged.');
  }
}
