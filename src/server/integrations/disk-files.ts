import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FileStore } from '../ports.ts';

/**
 * Keeps files in a folder.
 * @param folder on the same disk as what is put there, which is renamed
 */
export function createDiskFiles(folder: string): FileStore {
  return {
    async put(key, path) {
      const place = join(folder, key);
      await mkdir(dirname(place), { recursive: true, mode: 0o700 });
      await rename(path, place);
      // That it is called so has to outlive a crash as well.
      const parent = await open(dirname(place));
      await parent.sync().finally(() => parent.close());
    },
    async get(key, range) {
      const file = await open(join(folder, key)).catch(unlessMissing);
      if (file === undefined) return undefined;
      return file.createReadStream(range && { start: range.first, end: range.last });
    },
    async remove(key) {
      await rm(join(folder, key), { force: true });
    },
  };
}

function unlessMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
