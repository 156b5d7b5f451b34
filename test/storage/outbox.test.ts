import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/server/storage/database/database.ts';
import {
  appendToOutbox,
  claimFromOutbox,
  confirmOutboxRow,
  postponeOutboxRow,
} from '../../src/server/storage/outbox.ts';
import { databaseKinds } from '../kit/databases.ts';
import { openTestStorage, type TestStorage } from '../kit/storage.ts';

const row = { workspace_id: 'one', id: 'an id', kind: 'mail', payload: '{"to":"ada"}' };
const leaseMs = 50;

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  let database: Database;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
    database = storage.database;
  });
  beforeEach(() => database.db.deleteFrom('outbox').execute());
  afterAll(() => storage.close());

  const append = (id: string, nowMs: number) =>
    database.transaction((tx) => appendToOutbox(tx, { ...row, id }, nowMs));
  const claim = (nowMs: number) =>
    database.transaction((tx) => claimFromOutbox(tx, [row.kind], nowMs, leaseMs));

  test('what is appended can be claimed, as it was appended', async () => {
    await append('an id', 100);
    expect(await claim(99)).toBeUndefined();
    expect(await claim(100)).toEqual({
      ...row,
      attempt_count: 1,
      next_attempt_at: 150,
      last_error: null,
      created_at: 100,
    });
  });

  test('a transaction that rolls back leaves nothing to send', async () => {
    const failing = database.transaction(async (tx) => {
      await appendToOutbox(tx, row, 100);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    expect(await claim(1_000)).toBeUndefined();
  });

  test('nobody else gets what is claimed, until the lease is over', async () => {
    await append('an id', 100);
    await claim(100);
    expect(await claim(149)).toBeUndefined();
    expect(await claim(150)).toMatchObject({ id: 'an id', attempt_count: 2 });
  });

  test('what has waited longest is claimed first', async () => {
    await append('second', 20);
    await append('first', 10);
    expect(await claim(100)).toMatchObject({ id: 'first' });
    expect(await claim(100)).toMatchObject({ id: 'second' });
  });

  test('what is confirmed is gone', async () => {
    await append('an id', 100);
    await claim(100);
    await confirmOutboxRow(database.db, 'one', 'an id');
    await confirmOutboxRow(database.db, 'one', 'an id');
    expect(await claim(10_000)).toBeUndefined();
  });

  test('what is postponed waits, and says why', async () => {
    await append('an id', 100);
    await claim(100);
    const why = { lastError: 'no answer', nextAttemptAt: 500 };
    await postponeOutboxRow(database.db, 'one', 'an id', why);
    expect(await claim(499)).toBeUndefined();
    expect(await claim(500)).toMatchObject({ attempt_count: 2, last_error: 'no answer' });
  });

  test('many that claim at once never get the same', async () => {
    const ids = Array.from({ length: 20 }, (_, index) => `${index}`.padStart(2, '0'));
    for (const id of ids) await append(id, 100);
    const claimAll = async () => {
      const claimed: string[] = [];
      for (let one = await claim(100); one !== undefined; one = await claim(100)) {
        claimed.push(one.id);
      }
      return claimed;
    };
    const claimed = await Promise.all(Array.from({ length: 4 }, claimAll));
    expect(claimed.flat().toSorted()).toEqual(ids);
  });
});
