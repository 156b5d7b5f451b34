import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { updateContact } from '../../src/server/storage/contacts.ts';
import { prepareQuery } from '../../src/server/storage/database/prepare-query.ts';
import { databaseKinds } from '../kit/databases.ts';
import { addContact, addWorkspace, openTestStorage, type TestStorage } from '../kit/storage.ts';

describe('on every database', () => {
  const storages: TestStorage[] = [];
  beforeAll(async () => {
    for (const kind of [...databaseKinds, ...databaseKinds]) {
      storages.push(await openTestStorage(kind));
    }
  });
  afterAll(async () => {
    for (const storage of storages) await storage.close();
  });

  test('a prepared query is built once for each, and finds what its values say', async () => {
    let timesBuilt = 0;
    const findName = prepareQuery((db, { workspace_id, id }: Record<string, string>) => {
      timesBuilt += 1;
      return db
        .selectFrom('contacts')
        .select('name')
        .where('workspace_id', '=', workspace_id ?? '')
        .where('id', '=', id ?? '')
        .where('role', '=', 'lead');
    });
    for (const { database } of storages) {
      const { db } = database;
      const workspace_id = await addWorkspace(db);
      for (const name of ['Ada', 'Bea', null]) {
        const { id } = await addContact(db, workspace_id, { role: 'lead', name });
        expect(await findName(db, { workspace_id, id })).toEqual([{ name }]);
        expect(await database.transaction((tx) => findName(tx, { workspace_id, id }))).toEqual([
          { name },
        ]);
      }
      expect(await findName(db, { workspace_id, id: 'nobody' })).toEqual([]);
    }
    expect(timesBuilt).toBe(storages.length);
  });

  test('a change sets what it names, also to null, and leaves the rest', async () => {
    for (const { database } of storages) {
      const { db } = database;
      const workspaceId = await addWorkspace(db);
      const { id } = await addContact(db, workspaceId, { name: 'Ada', phone: '1', email: 'a@b.c' });
      const find = () =>
        db
          .selectFrom('contacts')
          .select(['name', 'phone', 'email'])
          .where('id', '=', id)
          .executeTakeFirst();
      await updateContact(db, workspaceId, id, { name: 'Bea', phone: null });
      expect(await find()).toEqual({ name: 'Bea', phone: null, email: 'a@b.c' });
      await updateContact(db, workspaceId, id, { email: null });
      expect(await find()).toEqual({ name: 'Bea', phone: null, email: null });
    }
  });
});
