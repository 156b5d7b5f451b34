import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { randomHex } from '../../src/base/random-hex.ts';
import { lockContact } from '../../src/server/storage/contacts.ts';
import type { Db } from '../../src/server/storage/database/database.ts';
import {
  deleteExpiredSessions,
  deleteSession,
  deleteSessionsOfContact,
  extendSession,
  findSession,
  insertSession,
  lockContactOfSession,
} from '../../src/server/storage/sessions.ts';
import {
  deleteExpiredTeammateSessions,
  deleteTeammateSession,
  findTeammateBySession,
  insertTeammateSession,
} from '../../src/server/storage/teammate-sessions.ts';
import { databaseKinds } from '../kit/databases.ts';
import { eventually } from '../kit/eventually.ts';
import {
  addContact,
  addTeammate,
  addWorkspace,
  openTestStorage,
  startMs,
  type TestStorage,
} from '../kit/storage.ts';

const expiresAt = startMs + 1_000;

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  let db: Db;
  let workspaceId: string;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
    db = storage.database.db;
  });
  beforeEach(async () => {
    workspaceId = await addWorkspace(db);
  });
  afterAll(() => storage.close());

  async function addSession(contactId?: string): Promise<string> {
    const token_hash = randomHex(32);
    await insertSession(db, {
      workspace_id: workspaceId,
      token_hash,
      contact_id: contactId ?? (await addContact(db, workspaceId)).id,
      created_at: startMs,
      expires_at: expiresAt,
    });
    return token_hash;
  }

  test('a session opens its contact until it expires, and no other workspace', async () => {
    const contact = await addContact(db, workspaceId);
    const session = await addSession(contact.id);
    const lock = (id: string, nowMs: number) =>
      storage.database.transaction((tx) => lockContactOfSession(tx, id, session, nowMs));
    expect(await lock(workspaceId, expiresAt - 1)).toEqual(contact);
    expect(await lock(workspaceId, expiresAt)).toBeUndefined();
    expect(await lock(await addWorkspace(db), startMs)).toBeUndefined();
  });

  test('a session that ends while its contact is waited for opens nothing', async () => {
    const { database } = storage;
    const { id } = await addContact(db, workspaceId);
    const session = await addSession(id);
    let locking: Promise<unknown> | undefined;
    await database.transaction(async (tx) => {
      await lockContact(tx, workspaceId, id);
      locking = database.transaction((other) =>
        lockContactOfSession(other, workspaceId, session, startMs),
      );
      // On SQLite it begins when this one is over.
      if (kind === 'postgres') await eventually(() => isSomebodyWaiting(db));
      await deleteSession(tx, workspaceId, session);
    });
    expect(await locking).toBeUndefined();
  });

  test('a session is found until it expires, unless it is extended', async () => {
    const session = await addSession();
    expect(await findSession(db, workspaceId, session, expiresAt - 1)).toBeDefined();
    expect(await findSession(db, workspaceId, session, expiresAt)).toBeUndefined();
    await extendSession(db, workspaceId, session, expiresAt + 1);
    expect(await findSession(db, workspaceId, session, expiresAt)).toBeDefined();
  });

  test('a session opens one workspace, and none when it is deleted', async () => {
    const session = await addSession();
    expect(await findSession(db, await addWorkspace(db), session, startMs)).toBeUndefined();
    await deleteSession(db, workspaceId, session);
    await deleteSession(db, workspaceId, session);
    expect(await findSession(db, workspaceId, session, startMs)).toBeUndefined();
  });

  test('all sessions of a person end at once, and nobody else’s', async () => {
    const contact = await addContact(db, workspaceId);
    const theirs = [await addSession(contact.id), await addSession(contact.id)];
    const another = await addSession();
    const ended = await deleteSessionsOfContact(db, workspaceId, contact.id);
    expect(ended.toSorted()).toEqual(theirs.toSorted());
    for (const session of theirs) {
      expect(await findSession(db, workspaceId, session, startMs)).toBeUndefined();
    }
    expect(await findSession(db, workspaceId, another, startMs)).toBeDefined();
  });

  test('purging removes what has expired, and nothing that has not', async () => {
    const session = await addSession();
    expect(await deleteExpiredSessions(db, workspaceId, expiresAt - 1)).toEqual([]);
    expect(await findSession(db, workspaceId, session, startMs)).toBeDefined();
    expect(await deleteExpiredSessions(db, workspaceId, expiresAt)).toEqual([session]);
    expect(await findSession(db, workspaceId, session, startMs)).toBeUndefined();
  });

  test('a teammate’s session does the same', async () => {
    const teammate = await addTeammate(db, workspaceId);
    const add = async (token_hash: string) => {
      const session = { workspace_id: workspaceId, teammate_id: teammate.id, token_hash };
      await insertTeammateSession(db, { ...session, created_at: startMs, expires_at: expiresAt });
    };
    const find = (token: string, atMs: number) =>
      findTeammateBySession(db, workspaceId, token, atMs);

    await add('one');
    await add('two');
    expect(await find('one', expiresAt - 1)).toEqual(teammate);
    expect(await find('one', expiresAt)).toBeUndefined();
    await deleteTeammateSession(db, workspaceId, 'one');
    expect(await find('one', startMs)).toBeUndefined();
    expect(await deleteExpiredTeammateSessions(db, workspaceId, expiresAt - 1)).toEqual([]);
    expect(await find('two', startMs)).toEqual(teammate);
    expect(await deleteExpiredTeammateSessions(db, workspaceId, expiresAt)).toEqual(['two']);
    expect(await find('two', startMs)).toBeUndefined();
  });
});

/** Whether a transaction waits for a row that another one holds. */
async function isSomebodyWaiting(db: Db): Promise<boolean> {
  const { rows } = await sql`
    select 1 from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'
  `.execute(db);
  return rows.length > 0;
}
