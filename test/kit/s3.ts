import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from 's3rver';

/** A server of S3's protocol with one bucket, which refuses keys that it does not know. */
export interface TestBucket {
  /** As the setting has it. */
  setting: string;
  close(): Promise<void>;
}

export async function startBucket(): Promise<TestBucket> {
  const directory = await mkdtemp(join(tmpdir(), 'foyer-s3-'));
  const configureBuckets = [{ name: 'attachments', configs: [] }];
  const server = new S3rver({ port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  return {
    setting: `http://S3RVER:S3RVER@127.0.0.1:${port}/attachments?region=us-east-1`,
    async close() {
      await server.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}
