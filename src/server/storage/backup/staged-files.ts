import { createHash, type Hash } from 'node:crypto';
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';

/** A file that was in a backup, beside where it will be. */
export interface StagedFile {
  key: string;
  path: string;
  digest: string;
}

interface Begun extends StagedFile {
  handle: FileHandle;
  hash: Hash;
}

/** What names where a file lies ends with what is in it. */
const digestLength = 64;

/** Puts the files of a backup together in a folder, before any of them takes its place. @param folder there is none yet */
export function createStagedFiles(folder: string) {
  const whole: StagedFile[] = [];
  let begun: Begun | undefined;
  let count = 0;
  let damagedCount = 0;
  return {
    /** Those of which nothing is missing. */
    whole: whole as readonly StagedFile[],
    /** How many were not what they are called: so they lay in the store. */
    damagedCount: () => damagedCount,
    async begin(key: string): Promise<void> {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      const path = join(folder, String((count += 1)));
      const handle = await open(path, 'w', 0o600);
      begun = { key, path, handle, digest: key.slice(-digestLength), hash: createHash('sha256') };
    },
    async write(bytes: Buffer): Promise<void> {
      begun?.hash.update(bytes);
      await begun?.handle.appendFile(bytes);
    },
    async end(): Promise<void> {
      if (begun === undefined) return;
      const { key, path, digest, handle, hash } = begun;
      begun = undefined;
      await handle.sync().finally(() => handle.close());
      if (hash.digest('hex') === digest) {
        whole.push({ key, path, digest });
        return;
      }
      damagedCount += 1;
      await rm(path);
    },
    /** Of one that was cut off. */
    close: async () => begun?.handle.close(),
  };
}
export type StagedFiles = ReturnType<typeof createStagedFiles>;
