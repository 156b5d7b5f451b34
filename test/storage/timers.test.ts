import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { Database } from '../../src/server/storage/database/database.ts';
import {
  setTimer,
  setTimerOnce,
  takeDueTimer,
  type Timer,
} from '../../src/server/storage/timers.ts';
import { databaseKinds, openDatabase } from '../kit/databases.ts';
import { openTestStorage, type TestStorage } from '../kit/storage.ts';

const timer: Timer = { workspace_id: 'one', kind: 'wake', key: '', due_at: 100 };

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  let database: Database;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
    database = storage.database;
  });
  beforeEach(() => database.db.deleteFrom('timers').execute());
  afterAll(() => storage.close());

  const take = (nowMs: number, kinds = ['wake'], from = database) =>
    from.transaction((tx) => takeDueTimer(tx, kinds, nowMs));

  test('a timer is there when it is due, and taken once', async () => {
    await setTimer(database.db, timer);
    expect(await take(99)).toBeUndefined();
    expect(await take(100)).toEqual(timer);
    expect(await take(100)).toBeUndefined();
  });

  test('setting it again moves it; setting it once leaves it where it stands', async () => {
    await setTimer(database.db, timer);
    await setTimer(database.db, { ...timer, due_at: 200 });
    await setTimerOnce(database.db, { ...timer, due_at: 50 });
    expect(await take(199)).toBeUndefined();
    expect(await take(200)).toMatchObject({ due_at: 200 });
    await setTimerOnce(database.db, { ...timer, due_at: 300 });
    expect(await take(300)).toMatchObject({ due_at: 300 });
  });

  test('workspace, kind and key together name a timer', async () => {
    const others = [{ workspace_id: 'two' }, { kind: 'wink' }, { key: 'x' }];
    for (const other of [{}, ...others]) await setTimer(database.db, { ...timer, ...other });
    for (let count = 0; count < 4; count += 1) {
      expect(await take(100, ['wake', 'wink'])).toBeDefined();
    }
    expect(await take(100, ['wake', 'wink'])).toBeUndefined();
  });

  test('those that have been due longest are taken first', async () => {
    for (const due_at of [30, 10, 20]) {
      await setTimer(database.db, { ...timer, key: `${due_at}`, due_at });
    }
    const taken = [await take(100), await take(100), await take(100)];
    expect(taken.map((one) => one?.due_at)).toEqual([10, 20, 30]);
  });

  test('a kind that this server does not know waits for one that does', async () => {
    await setTimer(database.db, { ...timer, kind: 'of_tomorrow' });
    expect(await take(100)).toBeUndefined();
    expect(await take(100, ['wake', 'of_tomorrow'])).toMatchObject({ kind: 'of_tomorrow' });
  });

  test('one whose handling fails is still there', async () => {
    await setTimer(database.db, timer);
    const failing = database.transaction(async (tx) => {
      await takeDueTimer(tx, ['wake'], 100);
      throw new Error('the handler failed');
    });
    await expect(failing).rejects.toThrow('the handler failed');
    expect(await take(100)).toEqual(timer);
  });

  test('many servers that take at once never get the same one', async () => {
    const keys = Array.from({ length: 40 }, (_, index) => `${index}`.padStart(2, '0'));
    await database.transaction(async (tx) => {
      for (const key of keys) await setTimer(tx, { ...timer, key });
    });
    // Two connections to one SQLite file in one process would wait for each other without ever yielding.
    const servers = kind === 'sqlite' ? [database] : [database, openDatabase(storage.environment)];
    const next = (from: Database) => take(100, ['wake'], from);
    const takeAll = async (from: Database): Promise<string[]> => {
      const taken: string[] = [];
      for (let one = await next(from); one !== undefined; one = await next(from)) {
        taken.push(one.key);
      }
      return taken;
    };
    const taken = await Promise.all([...servers, ...servers].map(takeAll));
    for (const other of servers.slice(1)) await other.close();
    expect(taken.flat().toSorted()).toEqual(keys);
  });

  test.runIf(kind === 'postgres')('a timer in hand is passed over, not waited for', async () => {
    await setTimer(database.db, timer);
    await setTimer(database.db, { ...timer, key: 'later', due_at: 101 });
    await database.transaction(async (tx) => {
      expect(await takeDueTimer(tx, ['wake'], 200)).toEqual(timer);
      expect(await take(200)).toMatchObject({ key: 'later' });
      expect(await take(200)).toBeUndefined();
    });
  });
});
