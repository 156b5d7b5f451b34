import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { migrate } from '../../src/server/storage/database/migrate.ts';
import { listFixtures, loadFixture } from '../fixtures/load-fixture.ts';
import {
  createTestDatabase,
  databaseKinds,
  openDatabase,
  type DatabaseEnvironment,
} from '../kit/databases.ts';
import { patiently, runCommand, startCommand } from '../kit/program.ts';
import { readSorted } from '../kit/read-tables.ts';
import { settingsOf, startTestServer, type TestServer } from '../kit/server.ts';
import { nextEvent } from '../kit/sockets.ts';
import { createTeammate } from '../kit/teammate.ts';
import { createVisitor, Visitor } from '../kit/visitor.ts';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'foyer-test-'));
  file = join(folder, 'backup.gz');
});
afterEach(() => rm(folder, { recursive: true }));

async function contentOf(environment: DatabaseEnvironment): Promise<Record<string, string[]>> {
  const database = openDatabase(environment);
  try {
    return await readSorted(database);
  } finally {
    await database.close();
  }
}

const pairs = databaseKinds.flatMap((from) => databaseKinds.map((to) => [from, to] as const));

test.each(pairs)(
  'a backup of %s, made while the server runs, is restored into an empty database on %s',
  patiently,
  async (from, to) => {
    const server = await startTestServer({ database: from, environment: { FOYER_DEMO: '1' } });
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('Line one\nline two \u2028 “three” 💡');
    const made = await runCommand(['backup', file], settingsOf(server));
    expect(made).toMatchObject({ code: 0, stderr: '' });
    const before = await contentOf(settingsOf(server));
    await server.destroy();

    const empty = await createTestDatabase(to);
    const restored = await runCommand(['restore', file], empty.environment);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(await contentOf(empty.environment)).toEqual(before);
    expect(readdirSync(empty.environment.FOYER_DATA)).not.toContain('restoring');

    const second = await startTestServer({ environment: { ...empty.environment } });
    const sameVisitor = new Visitor(second, visitor.ids);
    const thread = await sameVisitor.thread(conversation.id);
    expect(thread.parts[0]?.blocks).toEqual([
      { type: 'paragraph', text: 'Line one\nline two \u2028 “three” 💡' },
    ]);
    await sameVisitor.reply(conversation.id, 'Still here');
    await second.destroy();
    await empty.drop();
  },
);

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer({ database: kind });
  });
  afterEach(() => server.destroy());

  test('a backup is of one moment, whatever is written meanwhile', async () => {
    const visitor = await createVisitor(server);
    const { conversation } = await visitor.start('0');
    const backingUp = startCommand(['backup', file], settingsOf(server)).ended;
    let isDone = false;
    void backingUp.finally(() => (isDone = true));
    for (let count = 1; !isDone; count += 1) await visitor.reply(conversation.id, String(count));
    expect(await backingUp).toBe(0);

    const lines = gunzipSync(readFileSync(file)).toString('utf8').trim().split('\n');
    const rows = rowsOf(lines.map((line) => JSON.parse(line)));
    const [kept] = rows['conversations'] ?? [];
    expect(rows['parts']).toHaveLength(Number(kept?.['last_position']));
    expect(rows['contacts']?.[0]?.['feed_number']).toBe(kept?.['last_position']);
  });

  test('a backup is the owner’s alone to read, takes the place of an earlier one, and leaves nothing else', async () => {
    writeFileSync(file, 'an earlier one', { mode: 0o644 });
    expect(await runCommand(['backup', file], settingsOf(server))).toMatchObject({ code: 0 });
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['backup.gz']);
  });

  test('a restore while the server runs is seen at once by everyone who is connected', async () => {
    const visitor = await createVisitor(server);
    await visitor.start('Before the backup');
    const teammate = await createTeammate(server);
    await runCommand(['backup', file], settingsOf(server));
    await visitor.start('After the backup');
    expect((await visitor.list()).conversations).toHaveLength(2);

    const widget = await visitor.connect();
    const desk = await teammate.connect();
    // As a restart would: socket.io's client then comes back by itself.
    const cutOff = [nextEvent(widget, 'disconnect'), nextEvent(desk, 'disconnect')];
    const restoring = startCommand(['restore', '--replace', file], settingsOf(server));
    expect([await restoring.ended, restoring.stderr]).toEqual([0, '']);
    expect(await Promise.all(cutOff)).toEqual(['transport close', 'transport close']);

    expect((await visitor.list()).conversations).toHaveLength(1);
    expect((await teammate.list()).conversations).toHaveLength(1);
    const heard = nextEvent(await visitor.connect(), 'conversation_changed');
    await visitor.start('After the restore');
    expect(await heard).toMatchObject({ feed_number: 2 });
  });

  test('what is no whole backup that this version knows is refused, and changes nothing', async () => {
    await (await createVisitor(server)).start('Precious');
    await runCommand(['backup', file], settingsOf(server));
    const bytes = readFileSync(file);
    const text = gunzipSync(bytes).toString('utf8');
    const wrong: Record<string, [Buffer, RegExp]> = {
      'another file': [Buffer.from('Dear diary'), /not a backup/],
      'other lines': [gzipSync('{"dear":"diary"}\n'), /not a backup/],
      'a changed word': [gzipSync(text.replace('Precious', 'Worthless')), /damaged/],
      'a missing line': [gzipSync(text.replace(/\n\[.*\n/, '\n')), /damaged/],
      'no end': [gzipSync(text.trimEnd().split('\n').slice(0, -1).join('\n')), /cut off/],
      'half a file': [bytes.subarray(0, bytes.length / 2), /damaged/],
      'a later version': [gzipSync(text.replace('"0001-first"', '"0001-first","9999-x"')), /newer/],
      'a later format': [gzipSync(text.replace('backup":2', 'backup":3')), /format is 3/],
    };
    const before = await contentOf(settingsOf(server));
    for (const [name, [content, problem]] of Object.entries(wrong)) {
      writeFileSync(file, content);
      const { code, stderr } = await runCommand(['restore', file, '--replace'], settingsOf(server));
      expect([code, stderr], name).toEqual([1, expect.stringMatching(problem)]);
      expect(stderr.trim().split('\n'), name).toHaveLength(1);
    }
    expect(await contentOf(settingsOf(server))).toEqual(before);
  });

  test('a database with something in it is replaced only where that is asked for', async () => {
    await runCommand(['backup', file], settingsOf(server));
    const visitor = await createVisitor(server);
    await visitor.start('Precious');
    const refused = await runCommand(['restore', file], settingsOf(server));
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/--replace/) });
    expect((await visitor.list()).conversations).toHaveLength(1);
  });

  test('a backup without the workspace that the server has is refused', async () => {
    await runCommand(['backup', file], settingsOf(server));
    const settings = { ...settingsOf(server), FOYER_APP_ID: 'other' };
    const refused = await runCommand(['restore', file, '--replace'], settings);
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringMatching(/FOYER_APP_ID/) });
  });

  test('a restore that is killed while it writes has changed nothing', async () => {
    const database = server.openDatabase();
    for (let batch = 0; batch < 20; batch += 1)
      await database.db.insertInto('search_words').values(words(batch)).execute();
    await database.close();
    await runCommand(['backup', file], settingsOf(server));
    const visitor = await createVisitor(server);
    await visitor.start('Precious');
    const before = await contentOf(settingsOf(server));

    const restoring = startCommand(['restore', file, '--replace'], settingsOf(server));
    await restoring.hasWritten('Writing');
    restoring.kill('SIGKILL');
    expect(await restoring.ended).toBe('SIGKILL');
    expect(await contentOf(settingsOf(server))).toEqual(before);
    expect((await visitor.list()).conversations).toHaveLength(1);

    const again = startCommand(['restore', file, '--replace'], settingsOf(server));
    expect([await again.ended, again.stderr]).toEqual([0, '']);
    expect((await visitor.pingRaw()).status).toBe(200);
  });
});

describe.each(databaseKinds)('on %s', patiently, (kind) => {
  test.each(listFixtures(kind))(
    'a backup of a database of %s is restored into one of today',
    async (name) => {
      const old = await loadFixture(name, kind);
      expect(await runCommand(['backup', file], old.environment)).toMatchObject({ code: 0 });
      const database = openDatabase(old.environment);
      await migrate(database);
      const upgraded = await readSorted(database);
      await database.close();
      const fresh = await createTestDatabase(kind);
      const restored = await runCommand(['restore', file], fresh.environment);
      expect(restored).toMatchObject({ code: 0, stderr: '' });
      expect(await contentOf(fresh.environment)).toEqual(upgraded);
      await fresh.drop();
      await old.drop();
    },
  );
});

test('a backup that cannot be made leaves no file', patiently, async () => {
  const nowhere = { FOYER_DATA: join(folder, 'nothing') };
  const { code, stderr } = await runCommand(['backup', file], nowhere);
  expect([code, stderr]).toEqual([1, expect.stringMatching(/^FOYER_DATA .*no database\.\n$/)]);
  const empty = await createTestDatabase('sqlite');
  openDatabase(empty.environment).close();
  const nothing = await runCommand(['backup', file], empty.environment);
  expect(nothing).toMatchObject({ code: 1, stderr: 'There is nothing in the database yet.\n' });
  expect(readdirSync(folder)).toEqual([]);
  const server = await startTestServer();
  const missing = join(folder, 'missing', 'backup.gz');
  expect(await runCommand(['backup', missing], settingsOf(server))).toMatchObject({
    code: 1,
    stderr: expect.stringMatching(/cannot be written/),
  });
  await server.destroy();
  await empty.drop();
});

/** Two thousand rows that take a while. */
function words(batch: number) {
  return Array.from({ length: 2_000 }, (_, index) => ({
    workspace_id: 'demo',
    word: `word${batch}-${index}`,
    object_kind: 'contact' as const,
    object_id: 'nobody',
  }));
}

type BackupLine = unknown[] | { table?: string; columns?: string[] };

function rowsOf(lines: readonly BackupLine[]): Record<string, Record<string, unknown>[]> {
  const rows: Record<string, Record<string, unknown>[]> = {};
  let table = '';
  let columns: string[] = [];
  for (const line of lines) {
    if (Array.isArray(line)) {
      const row = Object.fromEntries(columns.map((column, index) => [column, line[index]]));
      (rows[table] ??= []).push(row);
    } else if (line.table !== undefined) {
      ({ table, columns = [] } = line);
    }
  }
  return rows;
}
