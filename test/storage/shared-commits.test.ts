import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createObjectId } from '../../src/base/object-id.ts';
import type { Transaction } from '../../src/server/storage/database/database.ts';
import { findWorkspace } from '../../src/server/storage/workspaces.ts';
import { databaseKinds, openDatabase } from '../kit/databases.ts';
import { addWorkspace, openTestStorage, startMs, type TestStorage } from '../kit/storage.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
  });
  afterAll(() => storage.close());

  const stands = async (id: string) => (await findWorkspace(storage.database.db, id)) !== undefined;

  test('of many that are asked for at once, those that throw are undone, and no other', async () => {
    const ids: string[] = [];
    const running = Array.from({ length: 100 }, (_, index) =>
      storage.database.transaction(async (tx) => {
        const id = (ids[index] = await addWorkspace(tx));
        if (index % 3 === 0) throw new Error(`no ${index}`);
        return id;
      }),
    );
    const outcomes = await Promise.allSettled(running);
    for (const [index, outcome] of outcomes.entries()) {
      const isUndone = index % 3 === 0;
      expect(outcome).toEqual(
        isUndone
          ? { status: 'rejected', reason: new Error(`no ${index}`) }
          : { status: 'fulfilled', value: ids[index] },
      );
      expect(await stands(ids[index] ?? '')).toBe(!isUndone);
    }
  });

  test('one whose statement fails leaves nothing of what it had done before', async () => {
    const ids: string[] = [];
    const add = (isTwice: boolean) =>
      storage.database.transaction(async (tx) => {
        const id = await addWorkspace(tx);
        ids.push(id);
        if (isTwice) await sql`insert into no_such_table values (1)`.execute(tx);
      });
    const outcomes = await Promise.allSettled([add(false), add(true), add(false)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    const standing = await Promise.all(ids.map(stands));
    expect(standing.filter(Boolean)).toHaveLength(2);
  });

  test('when one is answered, everybody else can read what it wrote', async () => {
    const beside = openDatabase(storage.environment);
    const add = async () => {
      const id = await storage.database.transaction((tx) => addWorkspace(tx));
      expect(await findWorkspace(beside.db, id)).toBeDefined();
    };
    await Promise.all(Array.from({ length: 10 }, add));
    await beside.close();
  });

  test.runIf(kind === 'sqlite')(
    'a commit that fails fails all that shared it, and they leave nothing',
    async () => {
      const ids: string[] = [];
      const add = (spoil: (tx: Transaction) => Promise<unknown> = async () => {}) =>
        storage.database.transaction(async (tx) => {
          ids.push(await addWorkspace(tx));
          await spoil(tx);
        });
      // A tag of no workspace, which is found out at the commit alone.
      const spoil = async (tx: Transaction) => {
        await sql`pragma defer_foreign_keys = on`.execute(tx);
        const names = { name: 'Tag', folded_name: 'tag', compared_name: 'tag' };
        const tag = { id: createObjectId(startMs), workspace_id: 'nowhere', ...names };
        const row = { ...tag, created_at: startMs };
        await tx.insertInto('tags').values(row).execute();
      };
      const outcomes = await Promise.allSettled([add(), add(spoil), add()]);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      expect(await Promise.all(ids.map(stands))).toEqual([false, false, false]);
      await add();
      expect(await stands(ids.at(-1) ?? '')).toBe(true);
    },
  );

  test.runIf(kind === 'sqlite')(
    'where the database undoes everything by itself, all that shared it fail',
    async () => {
      const ids: string[] = [];
      const add = (isSpoilt: boolean) =>
        storage.database.transaction(async (tx) => {
          ids.push(await addWorkspace(tx));
          if (isSpoilt) await sql`rollback`.execute(tx);
        });
      const outcomes = await Promise.allSettled([add(false), add(true), add(false)]);
      expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
      for (const id of ids) expect(await stands(id)).toBe(false);
      await add(false);
      expect(await stands(ids.at(-1) ?? '')).toBe(true);
    },
  );
});
