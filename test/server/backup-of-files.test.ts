import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createUuid } from '../../src/base/uuid.ts';
import { createTestDatabase, databaseKinds } from '../kit/databases.ts';
import { requestBytes, succeed } from '../kit/http.ts';
import { patiently, runCommand } from '../kit/program.ts';
import { settingsOf, startTestServer } from '../kit/server.ts';
import { createServerClock } from '../kit/server-clock.ts';
import { upload } from '../kit/uploads.ts';
import { createVisitor } from '../kit/visitor.ts';

const dayMs = 24 * 60 * 60 * 1000;

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-test-'));
  file = join(folder, 'backup.gz');
});
afterEach(() => rm(folder, { recursive: true }));

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  test('a backup holds what people have attached, and a restore puts it back on another disk', async () => {
    const server = await startTestServer({ database: kind });
    const visitor = await createVisitor(server);
    const sent = await upload(server, visitor, bytesOf(200_000), { name: 'photo.bin' });
    const unsent = await upload(server, visitor, 'a draft’s');
    const blocks = [{ type: 'upload', upload_id: sent.upload_id }];
    const comment = { id: createUuid(Date.now()), blocks };
    const body = { conversation_id: createUuid(Date.now()), comment };
    succeed(await visitor.post('conversations/start', body));
    // What is damaged on the disk must not make the rest of no use.
    const other = await upload(server, visitor, 'was whole');
    const folderOfFiles = join(server.environment['FOYER_DATA'] ?? '', 'files');
    const names = readdirSync(folderOfFiles, { recursive: true, encoding: 'utf8' });
    const damaged = names.find((name) => name.includes(other.upload_id)) ?? '';
    writeFileSync(join(folderOfFiles, damaged), 'is not');
    const made = await runCommand(['backup', file], settingsOf(server));
    expect(made).toMatchObject({ code: 0, stdout: expect.stringContaining(' and 3 files to ') });
    await server.destroy();

    const empty = await createTestDatabase(kind);
    const restored = await runCommand(['restore', file], empty.environment);
    expect(restored.stdout).toContain(' and 2 files from ');
    expect(restored.stdout).toContain('1 files are left out: they were damaged before.');
    expect(readdirSync(empty.environment.FOYER_DATA)).not.toContain('restoring');
    const second = await startTestServer({ environment: { ...empty.environment } });
    for (const { url, bytes } of [sent, unsent]) {
      const fetched = await requestBytes(`${second.url}${url}`);
      expect([fetched.status, fetched.bytes.length]).toEqual([200, bytes]);
    }
    expect((await requestBytes(`${second.url}${sent.url}`)).bytes).toEqual(
      Buffer.from(bytesOf(200_000)),
    );
    await second.destroy();
    await empty.drop();
  });

  test('what was attached after the backup is removed a month after it was restored, and not before', async () => {
    const clock = createServerClock(Date.now());
    const server = await startTestServer({ database: kind, overrides: { clock } });
    const visitor = await createVisitor(server);
    await runCommand(['backup', file], settingsOf(server));
    const late = await upload(server, visitor, 'after it');
    const folderOfFiles = join(server.environment['FOYER_DATA'] ?? '', 'files');
    const isThere = (): boolean =>
      readdirSync(folderOfFiles, { recursive: true, encoding: 'utf8' }).some((name) =>
        name.includes(late.upload_id),
      );
    for (const _ of ['once', 'and again']) {
      const restored = await runCommand(['restore', file, '--replace'], settingsOf(server));
      expect(restored.stdout).toContain('1 files that it does not know are removed in 30 days.');
    }
    await clock.advance(29 * dayMs);
    expect(isThere()).toBe(true);
    await clock.advance(2 * dayMs);
    await clock.until(() => !isThere(), 5_000);
    await server.destroy();
  });
});

test(
  'files that are kept elsewhere, or copied by other means, are not in a backup',
  patiently,
  async () => {
    const server = await startTestServer();
    const visitor = await createVisitor(server);
    const { upload_id } = await upload(server, visitor, 'attached');
    const without = await runCommand(['backup', file, '--without-files'], settingsOf(server));
    expect(without).toMatchObject({ code: 0, stdout: expect.not.stringContaining('files') });
    const textOf = () => gunzipSync(readFileSync(file)).toString('utf8');
    expect(textOf()).not.toContain(`/${upload_id}.`);
    const inBucket = await runCommand(['backup', file], {
      ...settingsOf(server),
      FOYER_S3_URL: 'http://K:S@127.0.0.1:1/bucket',
    });
    expect([inBucket.code, inBucket.stdout]).toEqual([0, expect.stringContaining('in the bucket')]);
    expect(textOf()).not.toContain(`/${upload_id}.`);
    await server.destroy();
  },
);

test(
  'a backup from before there were files in it is restored, and a place out of the store is refused',
  patiently,
  async () => {
    const server = await startTestServer();
    const visitor = await createVisitor(server);
    await visitor.start('From before');
    await runCommand(['backup', file], settingsOf(server));
    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n').slice(0, -1);
    const rows = lines.filter((line) => line.startsWith('[')).length;
    const write = (changed: readonly string[]) => {
      const text = changed.map((line) => `${line}\n`).join('');
      const sha256 = createHash('sha256').update(text).digest('hex');
      writeFileSync(file, gzipSync(`${text}${JSON.stringify({ rows, sha256 })}\n`));
      return runCommand(['restore', file, '--replace'], settingsOf(server));
    };
    const [head = '', ...rest] = lines;
    const before = head.replace('"foyer_backup":2', '"foyer_backup":1');
    expect(await write([before, ...rest])).toMatchObject({ code: 0, stderr: '' });
    for (const place of ['../../etc/passwd', `demo/ff/../../../x.${'0'.repeat(64)}`]) {
      const refused = await write([...lines, JSON.stringify({ file: place }), '"eA=="']);
      expect([refused.code, refused.stderr]).toEqual([1, expect.stringMatching(/damaged/)]);
    }
    await server.destroy();
  },
);

/** What no compression makes smaller, the same every time. */
function bytesOf(count: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length: count }, (_, index) => (index * index * 31 + index) % 251);
}
