import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { randomHex } from '../../src/base/random-hex.ts';

export type DatabaseKind = 'sqlite' | 'postgres';

/** Both, where `TEST_DATABASE_URL` says where PostgreSQL is. */
export const databaseKinds: readonly DatabaseKind[] = process.env['TEST_DATABASE_URL']
  ? ['sqlite', 'postgres']
  : ['sqlite'];

/** An empty database of one's own. */
export interface TestDatabase {
  /** The settings of a server that uses it. */
  environment: { FOYER_DATA: string; DATABASE_URL?: string };
  drop(): Promise<void>;
}

export async function createTestDatabase(kind: DatabaseKind): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), 'foyer-test-'));
  const removeFolder = () => rm(folder, { recursive: true, force: true });
  if (kind === 'sqlite') return { environment: { FOYER_DATA: folder }, drop: removeFolder };

  const schema = `foyer_test_${randomHex(6)}`;
  await onPostgres(`create schema ${schema}`);
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.searchParams.set('options', `-c search_path=${schema}`);
  return {
    environment: { FOYER_DATA: folder, DATABASE_URL: url.href },
    async drop() {
      await onPostgres(`drop schema ${schema} cascade`);
      await removeFolder();
    },
  };
}

async function onPostgres(statement: string): Promise<void> {
  const client = new Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  await client.query(statement);
  await client.end();
}
