import { sql } from 'kysely';
import { writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startServer } from '../../src/server/app.ts';
import { toConfig } from '../../src/server/config.ts';
import {
  createTestDatabase,
  databaseKinds,
  openDatabase,
  type TestDatabase,
} from '../kit/databases.ts';
import { distFolder } from '../kit/paths.ts';
import { patiently, startFoyer } from '../kit/program.ts';
import { startTestServer } from '../kit/server.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase('sqlite');
});
afterAll(() => database.drop());

/** What is in the way of a start. */
async function problemOf(settings: Record<string, string>): Promise<Error> {
  const environment = { ...database.environment, PORT: '0', FOYER_LOG_LEVEL: 'silent' };
  try {
    const server = await startServer(toConfig({ ...environment, ...settings }), distFolder);
    await server.stop();
  } catch (error) {
    return error as Error;
  }
  throw new Error('It started.');
}

const oneLine = (setting: string) =>
  expect.objectContaining({
    name: 'ConfigError',
    message: expect.stringMatching(new RegExp(`^${setting} [^\n]+\\.$`)),
  });

test('a port that another program uses', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => void other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as { port: number };
  expect(await problemOf({ PORT: `${port}` })).toEqual(oneLine('PORT'));
  other.close();
});

test.each(['nowhere.invalid', '192.0.2.1'])(
  'an address that is not this machine’s: %s',
  async (HOST) => {
    expect(await problemOf({ HOST })).toEqual(oneLine('HOST'));
  },
);

test('a data folder that is a file', async () => {
  const file = join(database.environment.FOYER_DATA, 'a-file');
  await writeFile(file, '');
  expect(await problemOf({ FOYER_DATA: file })).toEqual(oneLine('FOYER_DATA'));
  expect(await problemOf({ FOYER_DATA: join(file, 'below') })).toEqual(oneLine('FOYER_DATA'));
});

test('a data folder whose database is none', async () => {
  const { environment, drop } = await createTestDatabase('sqlite');
  const file = join(environment.FOYER_DATA, 'foyer.sqlite');
  await writeFile(file, 'This is no database. '.repeat(100));
  expect(await problemOf({ ...environment })).toEqual(oneLine('FOYER_DATA'));
  // Nor is the folder still locked.
  await writeFile(file, '');
  const server = await startServer(
    toConfig({ ...environment, PORT: '0', FOYER_LOG_LEVEL: 'silent' }),
    distFolder,
  );
  await server.stop();
  await drop();
});

test('a database that does not answer', async () => {
  const DATABASE_URL = 'postgres://nobody:hunter2@127.0.0.1:1/foyer';
  const problem = await problemOf({ DATABASE_URL });
  expect(problem).toEqual(oneLine('DATABASE_URL'));
  expect(problem.message).not.toContain('hunter2');
});

test.runIf(databaseKinds.includes('postgres'))('a database that is not there', async () => {
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = '/foyer_nowhere';
  expect(await problemOf({ DATABASE_URL: url.href })).toEqual(oneLine('DATABASE_URL'));
});

test.each(databaseKinds)('another workspace than the one the database has, on %s', async (kind) => {
  const server = await startTestServer({ database: kind });
  await server.stop();
  const settings = { ...server.environment, FOYER_APP_ID: 'another' } as Record<string, string>;
  expect(await problemOf(settings)).toEqual(oneLine('FOYER_APP_ID'));
  await server.start();
  await server.destroy();
});

test(
  'the program says in one line, too, that its database is of a newer one',
  patiently,
  async () => {
    const { environment, drop } = await createTestDatabase('sqlite');
    const { db, close } = openDatabase(environment);
    await sql`create table kysely_migration (name text, timestamp text)`.execute(db);
    await sql`insert into kysely_migration values ('9999-future', '')`.execute(db);
    await close();
    const foyer = startFoyer({ ...environment, PORT: '0' });
    expect(await foyer.ended).toBe(1);
    expect(foyer.stderr).toMatch(/^The database is of a newer Foyer: [^\n]+\n$/);
    await drop();
  },
);

test('the program says so in one line, and exits with 1', patiently, async () => {
  const foyer = startFoyer({ ...database.environment, PORT: 'http' });
  expect(await foyer.ended).toBe(1);
  expect(foyer.stderr).toMatch(/^PORT [^\n]+\n$/);
  expect(foyer.stdout).toBe('');
});
