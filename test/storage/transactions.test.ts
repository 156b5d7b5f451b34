import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { must } from '../../src/base/must.ts';
import { lockContact, updateContact } from '../../src/server/storage/contacts.ts';
import { lockConversation } from '../../src/server/storage/conversations.ts';
import type { Transaction } from '../../src/server/storage/database/database.ts';
import { findWorkspace } from '../../src/server/storage/workspaces.ts';
import { databaseKinds, openDatabase } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import {
  addContact,
  addConversation,
  addWorkspace,
  openTestStorage,
  type TestStorage,
} from '../kit/storage.ts';

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
  });
  afterAll(() => storage.close());

  test('what is committed can be read, and what it returns comes back', async () => {
    const { database } = storage;
    const workspaceId = await database.transaction((tx) => addWorkspace(tx));
    expect(await findWorkspace(database.db, workspaceId)).toMatchObject({ id: workspaceId });
  });

  test('one that throws leaves nothing, and throws the same', async () => {
    const { database } = storage;
    let workspaceId = '';
    const running = database.transaction(async (tx) => {
      workspaceId = await addWorkspace(tx);
      throw new Error('on second thoughts');
    });
    await expect(running).rejects.toThrow('on second thoughts');
    expect(await findWorkspace(database.db, workspaceId)).toBeUndefined();
  });

  test('rows are locked by the same queries on both databases', async () => {
    const { database } = storage;
    const workspaceId = await addWorkspace(database.db);
    const contact = await addContact(database.db, workspaceId);
    const conversation = await addConversation(database.db, contact);
    await database.transaction(async (tx) => {
      expect(await lockContact(tx, workspaceId, contact.id)).toEqual(contact);
      expect(await lockConversation(tx, workspaceId, conversation.id)).toEqual(conversation);
    });
  });

  test('of many that add to the same row none is lost', async () => {
    const { database } = storage;
    const workspaceId = await addWorkspace(database.db);
    const { id } = await addContact(database.db, workspaceId);
    const addOne = async (tx: Transaction) => {
      const { feed_number } = must(await lockContact(tx, workspaceId, id), 'the contact');
      await updateContact(tx, workspaceId, id, { feed_number: feed_number + 1 });
    };
    await Promise.all(Array.from({ length: 25 }, () => database.transaction(addOne)));
    expect(await database.transaction((tx) => lockContact(tx, workspaceId, id))).toMatchObject({
      feed_number: 25,
    });
  });

  test('a database answers until it is closed, which can be said twice', async () => {
    const another = openDatabase(storage.environment);
    await another.check();
    await another.close();
    await another.close();
    await expect(another.check()).rejects.toThrow(/destroyed/);
  });

  test.runIf(kind === 'postgres')(
    'two that lock each other out are run one after the other',
    async () => {
      const { database } = storage;
      const workspaceId = await addWorkspace(database.db);
      const one = await addContact(database.db, workspaceId);
      const other = await addContact(database.db, workspaceId);
      let countWithFirst = 0;
      const lockBoth = (first: string, second: string) =>
        database.transaction(async (tx) => {
          await lockContact(tx, workspaceId, first);
          countWithFirst += 1;
          await eventually(() => countWithFirst >= 2);
          await lockContact(tx, workspaceId, second);
        });
      await Promise.all([lockBoth(one.id, other.id), lockBoth(other.id, one.id)]);
      expect(countWithFirst).toBe(3);
    },
  );

  test.runIf(kind === 'postgres')(
    'a connection that breaks in the middle fails its transaction, and the next one has another',
    async () => {
      const { database } = storage;
      const running = database.transaction((tx) =>
        sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx),
      );
      await expect(running).rejects.toThrow(/terminat/);
      await database.transaction((tx) => addWorkspace(tx));
    },
  );
});
