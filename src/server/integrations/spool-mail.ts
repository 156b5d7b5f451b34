import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { HandedOver } from '../mail/incoming/read-mail.ts';

/**
 * Writes a mail to the disk as it comes in. What does not come to its end leaves nothing behind.
 * @returns undefined where it was too large, when all of it has gone by: a server hears no answer before it has sent everything
 */
export async function spoolMail(
  source: NodeJS.ReadableStream,
  folder: string,
  maxBytes: number,
): Promise<Omit<HandedOver, 'envelope'> | undefined> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, randomUUID());
  const hash = createHash('sha256');
  let bytes = 0;
  const meter = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      bytes += chunk.length;
      if (bytes > maxBytes) return done();
      hash.update(chunk);
      done(null, chunk);
    },
  });
  try {
    // Flushed: what is said to be kept has to outlive a crash.
    await pipeline(
      source,
      meter,
      createWriteStream(path, { flags: 'wx', mode: 0o600, flush: true }),
    );
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
  if (bytes <= maxBytes) return { path, bytes, digest: hash.digest('hex') };
  await rm(path, { force: true });
  return undefined;
}
