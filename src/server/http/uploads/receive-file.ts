import type { MultipartFile } from '@fastify/multipart';
import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReceivedFile } from '../../commands/upload-file.ts';
import { RefusalError } from '../../refusal-error.ts';

/** Where uploads come in, and how large they may be. */
export interface UploadSpace {
  folder: string;
  maxBytes: number;
  /** Of all that a contact sends within a day; 0 is as much as they like. */
  maxDailyBytes: number;
}

/**
 * Writes a file to the disk as it comes in. What does not come to its end leaves nothing behind.
 * @throws {RefusalError} `too_large`, `invalid` for an empty one
 */
export async function receiveFile(
  { file, filename }: MultipartFile,
  { folder, maxBytes }: UploadSpace,
): Promise<ReceivedFile> {
  // So browsers write the one character that a form cannot hold.
  const name = filename.replaceAll('%22', '"');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) return done(tooLarge(maxBytes));
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    // Flushed: what is said to be kept has to outlive a crash.
    const disk = createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true });
    await pipeline(file, meter, disk);
    if (bytes === 0) throw new RefusalError('invalid', 'The file is empty.', { field: 'file' });
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  return { path, name, bytes, digest: hash.digest('hex') };
}

function tooLarge(maxBytes: number): RefusalError {
  const megabytes = maxBytes / 1024 / 1024;
  return new RefusalError('too_large', `A file may have ${megabytes} MB.`, { field: 'file' });
}
