import { AwsClient } from 'aws4fetch';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { request as requestOverHttp, type IncomingMessage } from 'node:http';
import { request as requestOverHttps } from 'node:https';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { FileStore, S3Bucket } from '../ports.ts';

interface Sent {
  method: 'GET' | 'PUT' | 'DELETE';
  key: string;
  headers?: Record<string, string>;
  body?: Readable;
}

/** Of an empty body. */
const nothing = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';

/**
 * Keeps files in a bucket of S3, or of what speaks its protocol.
 * @param quietMs after so much silence of the other side, a request has failed
 */
export function createS3Files(bucket: S3Bucket, quietMs = 30_000): FileStore {
  const client = new AwsClient({ ...bucket, service: 's3' });

  async function send({ method, key, headers, body }: Sent): Promise<IncomingMessage> {
    const signed = await client.sign(`${bucket.url}/${key}`, {
      method,
      // A range is not signed: proxies may change it, and the bytes are the same.
      headers: { 'x-amz-content-sha256': nothing, ...headers },
    });
    const open = signed.url.startsWith('https:') ? requestOverHttps : requestOverHttp;
    const outgoing = open(signed.url, { method, headers: Object.fromEntries(signed.headers) });
    outgoing.setTimeout(quietMs, () => outgoing.destroy(new Error('The bucket is silent.')));
    const answered = new Promise<IncomingMessage>((resolve, reject) => {
      outgoing.once('response', resolve).once('error', reject);
    });
    await Promise.all([answered, pipeline(body ?? Readable.from([]), outgoing)]);
    return answered;
  }

  return {
    async put(key, path, digest) {
      const { size } = await stat(path);
      const headers = { 'x-amz-content-sha256': digest, 'content-length': String(size) };
      const answer = await send({ method: 'PUT', key, headers, body: createReadStream(path) });
      await expectStatus(answer, [200]);
    },
    async get(key, range) {
      const headers = range && { range: `bytes=${range.first}-${range.last}` };
      const answer = await send({ method: 'GET', key, ...(headers && { headers }) });
      if (answer.statusCode === 404) {
        answer.resume();
        return undefined;
      }
      if (answer.statusCode !== (range === undefined ? 200 : 206)) return refuse(answer);
      return answer;
    },
    async remove(key) {
      await expectStatus(await send({ method: 'DELETE', key }), [200, 204, 404]);
    },
  };
}

async function expectStatus(answer: IncomingMessage, statuses: readonly number[]): Promise<void> {
  if (!statuses.includes(answer.statusCode ?? 0)) await refuse(answer);
  for await (const _ of answer);
}

/** What the bucket says of it is in the first lines. */
async function refuse(answer: IncomingMessage): Promise<never> {
  let said = '';
  for await (const chunk of answer.setEncoding('utf8')) {
    said = `${said}${String(chunk)}`.slice(0, 500);
  }
  throw new Error(`The bucket answered ${answer.statusCode}: ${said}`);
}
