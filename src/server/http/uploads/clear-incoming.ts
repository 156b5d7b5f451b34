import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** Far longer than an upload takes. */
const abandonedMs = 24 * 60 * 60 * 1000;

/** Removes what a process that was killed has left half received; another server may be receiving into the same folder. */
export async function clearIncoming(folder: string, nowMs: number): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const touched = await stat(path).catch(() => undefined);
    if (touched !== undefined && touched.mtimeMs < nowMs - abandonedMs) {
      await rm(path, { force: true });
    }
  }
}
