import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { must } from '../../../src/base/must.ts';
import { toBucket } from '../../../src/server/config-bucket.ts';
import { createS3Files } from '../../../src/server/integrations/s3-files.ts';
import type { FileStore } from '../../../src/server/ports.ts';
import { requestBytes } from '../../kit/http.ts';
import { refusalOf } from '../../kit/refusal.ts';
import { startBucket, type TestBucket } from '../../kit/s3.ts';
import { startTestServer } from '../../kit/server.ts';
import { upload, uploadRaw } from '../../kit/uploads.ts';
import { createVisitor } from '../../kit/visitor.ts';

const key = 'demo/ff/a-file.0123';
const content = Buffer.from('0123456789');
const digest = createHash('sha256').update(content).digest('hex');

let folder: string;
let path: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-files-'));
  path = join(folder, 'file');
  await writeFile(path, content);
});
afterAll(() => rm(folder, { recursive: true }));

async function read(files: FileStore, range?: { first: number; last: number }) {
  const stream = await files.get(key, range);
  return stream && Buffer.concat(await stream.toArray()).toString();
}

describe('in a real bucket', () => {
  let bucket: TestBucket;
  let files: FileStore;
  beforeAll(async () => {
    bucket = await startBucket();
    files = createS3Files(must(toBucket(bucket.setting), 'bucket'));
  });
  afterAll(() => bucket.close());

  test('S8 a file is kept, read whole and in part, and removed', async () => {
    expect(await read(files)).toBeUndefined();
    await files.put(key, path, digest);
    expect(await read(files)).toBe('0123456789');
    expect(await read(files, { first: 2, last: 4 })).toBe('234');
    await files.remove(key);
    await files.remove(key);
    expect(await read(files)).toBeUndefined();
  });

  test('S8 a wrong key is refused, and what the bucket says is told', async () => {
    const stranger = createS3Files({
      ...must(toBucket(bucket.setting), 'bucket'),
      accessKeyId: 'NOBODY',
    });
    await expect(stranger.put(key, path, digest)).rejects.toThrow(/403.*InvalidAccessKeyId/s);
  });
});

/** A bucket that does what a test wants. */
async function startFailing(listener: RequestListener): Promise<FileStore> {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close().closeAllConnections());
  const { port } = server.address() as AddressInfo;
  return createS3Files(must(toBucket(`http://K:S@127.0.0.1:${port}/bucket`), 'bucket'), 200);
}

test('S8 what a bucket receives is signed as S3 has it, over the content too', async () => {
  const seen: { signature: string; right: string; body: string }[] = [];
  const files = await startFailing(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    seen.push({ ...signatures(request, body), body: body.toString() });
    response.writeHead(request.method === 'GET' ? 206 : 200).end();
  });
  await files.put(key, path, digest);
  await files.get(key, { first: 2, last: 4 });
  await files.remove(key);
  expect(seen.map(({ body }) => body)).toEqual(['0123456789', '', '']);
  for (const { signature, right } of seen) expect(signature).toBe(right);
});

/** The signature of a request, and what AWS’s description of version 4 makes of what has come. */
function signatures({ method, url, headers }: IncomingMessage, body: Buffer) {
  const { authorization = '' } = headers;
  const [, names = '', signature = ''] =
    /SignedHeaders=([^,]+), Signature=(\w+)/.exec(authorization) ?? [];
  const sha256 = (text: string | Buffer) => createHash('sha256').update(text).digest('hex');
  const lines = names.split(';').map((name) => `${name}:${String(headers[name])}\n`);
  const canonical = [method, url, '', lines.join(''), names, sha256(body)].join('\n');
  const date = String(headers['x-amz-date']);
  const scope = [date.slice(0, 8), 'us-east-1', 's3', 'aws4_request'];
  const signing = scope.reduce<string | Buffer>(
    (secret, step) => createHmac('sha256', secret).update(step).digest(),
    'AWS4S',
  );
  const text = ['AWS4-HMAC-SHA256', date, scope.join('/'), sha256(canonical)].join('\n');
  return { signature, right: createHmac('sha256', signing).update(text).digest('hex') };
}

test('S8 a bucket that answers 500 has kept nothing, and says why', async () => {
  const files = await startFailing((request, response) => {
    request.resume().once('end', () => response.writeHead(500).end('out of order'));
  });
  await expect(files.put(key, path, digest)).rejects.toThrow('500: out of order');
  await expect(files.get(key)).rejects.toThrow('500: out of order');
  await expect(files.remove(key)).rejects.toThrow('500: out of order');
});

test('S8 a bucket that is silent is given up', async () => {
  const files = await startFailing((request) => request.resume());
  await expect(files.put(key, path, digest)).rejects.toThrow('silent');
  await expect(files.get(key)).rejects.toThrow('silent');
});

test('S8 a line that is cut fails the keeping and the reading', async () => {
  const files = await startFailing((request, response) => {
    if (request.method === 'PUT') {
      request.socket.destroy();
      return;
    }
    response.writeHead(200, { 'content-length': '10' });
    response.write('01234');
    setImmediate(() => request.socket.destroy());
  });
  await expect(files.put(key, path, digest)).rejects.toThrow();
  await expect(read(files)).rejects.toThrow('aborted');
});

test('S8 a server keeps attachments in the bucket that a setting names, and nothing of them in its folder', async () => {
  const bucket = await startBucket();
  onTestFinished(() => bucket.close());
  const server = await startTestServer({ environment: { FOYER_S3_URL: bucket.setting } });
  onTestFinished(() => server.destroy());
  const visitor = await createVisitor(server);
  const { url } = await upload(server, visitor, content);
  const { status, headers, bytes } = await requestBytes(`${server.url}${url}`, {
    range: 'bytes=3-',
  });
  expect([status, headers['content-range'], bytes.toString()]).toEqual([
    206,
    'bytes 3-9/10',
    '3456789',
  ]);
  const files = join(server.environment['FOYER_DATA'] ?? '', 'files');
  expect(await readdir(files, { recursive: true })).toEqual(['incoming']);
});

test('S8 while the bucket is out of order, uploads fail as our fault, and leave nothing behind', async () => {
  const broken = createServer((request, response) => {
    request.resume().once('end', () => response.writeHead(503).end('slow down'));
  }).listen(0, '127.0.0.1');
  await once(broken, 'listening');
  onTestFinished(() => void broken.close().closeAllConnections());
  const { port } = broken.address() as AddressInfo;
  const environment = {
    FOYER_S3_URL: `http://K:S@127.0.0.1:${port}/bucket`,
    FOYER_LOG_LEVEL: 'silent',
  };
  const server = await startTestServer({ environment });
  onTestFinished(() => server.destroy());
  const visitor = await createVisitor(server);
  expect(refusalOf(await uploadRaw(server, visitor, content))).toEqual({
    status: 500,
    kind: 'internal',
  });
  const files = join(server.environment['FOYER_DATA'] ?? '', 'files');
  expect(await readdir(files, { recursive: true })).toEqual(['incoming']);
  const database = server.openDatabase();
  onTestFinished(() => database.close());
  expect(await database.db.selectFrom('uploads').selectAll().execute()).toEqual([]);
});
