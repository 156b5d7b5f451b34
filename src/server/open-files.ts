import { join } from 'node:path';
import type { Config } from './config.ts';
import { createDiskFiles } from './integrations/disk-files.ts';
import { createS3Files } from './integrations/s3-files.ts';
import type { FileStore } from './ports.ts';

/** Where the settings have files kept. */
export function openFiles({
  dataFolder,
  uploads,
}: Pick<Config, 'dataFolder' | 'uploads'>): FileStore {
  return uploads.bucket === undefined
    ? createDiskFiles(join(dataFolder, 'files'))
    : createS3Files(uploads.bucket);
}
