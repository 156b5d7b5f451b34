import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createObjectId } from '../../src/base/object-id.ts';
import { createUuid } from '../../src/base/uuid.ts';
import { forgetVisitors } from '../../src/server/operations/forget-visitors.ts';
import { newConversation } from '../../src/server/operations/new-conversation.ts';
import { lockContact } from '../../src/server/storage/contacts.ts';
import { insertConversation } from '../../src/server/storage/conversations.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import {
  addContact,
  addWorkspace,
  openTestStorage,
  startMs,
  type TestStorage,
} from '../kit/storage.ts';

const laterMs = startMs + 60_000;

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  let workspaceId: string;
  beforeEach(async () => {
    storage = await openTestStorage(kind);
    workspaceId = await addWorkspace(storage.database.db);
  });
  afterEach(() => storage.close());

  const forget = (afterId: string) =>
    storage.database.transaction((tx) =>
      forgetVisitors(tx, workspaceId, afterId, laterMs, laterMs),
    );
  const countContacts = async () =>
    (await storage.database.db.selectFrom('contacts').select('id').execute()).length;
  const addMany = (count: number, more = {}) =>
    storage.database.transaction(async (tx) => {
      for (let number = 0; number < count; number += 1) await addContact(tx, workspaceId, more);
    });

  test('V12 a transaction removes twenty, and the next goes on behind them', async () => {
    await addMany(50);
    let afterId: string | undefined = '';
    const left: number[] = [];
    while (afterId !== undefined) {
      ({ lastId: afterId } = await forget(afterId));
      left.push(await countContacts());
    }
    expect(left).toEqual([30, 10, 0]);
  });

  test('V12 a transaction looks at two hundred, and nobody who was made later is looked at', async () => {
    await addMany(210, { last_seen_at: laterMs + 1 });
    await addContact(storage.database.db, workspaceId, {
      id: createObjectId(laterMs + 2_000),
      last_seen_at: 0,
    });
    const { lastId } = await forget('');
    expect(lastId).toBeDefined();
    expect(await forget(lastId ?? '')).toEqual({ lastId: undefined, endedSessions: [] });
    expect(await countContacts()).toBe(211);
  });

  test('V12 users, blocked people and proven leads stay, however long they have been away', async () => {
    const { db } = storage.database;
    await addContact(db, workspaceId, { role: 'user', user_id: 'ada' });
    await addContact(db, workspaceId, { role: 'lead', blocked_at: startMs });
    await addContact(db, workspaceId, { role: 'lead', verified_at: startMs });
    await addContact(db, workspaceId, { role: 'lead' });
    await forget('');
    expect(await countContacts()).toBe(3);
  });

  // SQLite’s writers take turns as wholes.
  test.runIf(kind === 'postgres')('V12 who begins to write at that moment stays', async () => {
    const contact = await addContact(storage.database.db, workspaceId);
    const { database } = storage;
    const isForgettingWaiting = async () => {
      const { rows } = await sql`
        select from pg_stat_activity
        where datname = current_database() and wait_event_type = 'Lock'
      `.execute(database.db);
      return rows.length > 0;
    };
    const { forgetting } = await database.transaction(async (tx) => {
      await lockContact(tx, workspaceId, contact.id);
      const waiting = forget('');
      await eventually(isForgettingWaiting);
      await insertConversation(tx, newConversation(contact, createUuid(startMs), startMs));
      return { forgetting: waiting };
    });
    await forgetting;
    expect(await countContacts()).toBe(1);
  });
});
