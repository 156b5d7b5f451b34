import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  findContactByDevice,
  findContactByUserEmail,
  findContactByUserId,
  isVisitorIdTaken,
} from '../../src/server/storage/contacts.ts';
import type { Db } from '../../src/server/storage/database/database.ts';
import { findTeammateByEmail } from '../../src/server/storage/teammates.ts';
import { databaseKinds } from '../kit/databases.ts';
import {
  addContact,
  addTeammate,
  addWorkspace,
  openTestStorage,
  type TestStorage,
} from '../kit/storage.ts';

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

  test.each([
    ['visitor id', { visitor_id: 'a-visitor-id' }],
    ['device', { device_hash: 'a device hash' }],
    ['user id', { user_id: 'a user id' }],
    ['email of a user without a user id', { role: 'user', email: 'ada@example.com' }],
  ] as const)('two people of a workspace never have the same %s', async (_what, same) => {
    await addContact(db, workspaceId, same);
    await expect(addContact(db, workspaceId, same)).rejects.toThrow(/unique/i);
    await addContact(db, await addWorkspace(db), same);
  });

  test('people without any of these, and leads with the same email, are many', async () => {
    const lead = { role: 'lead', email: 'ada@example.com' } as const;
    const many = [
      { visitor_id: null, device_hash: null, user_id: null },
      { visitor_id: null, device_hash: null, user_id: null },
      lead,
      lead,
      { ...lead, role: 'user', user_id: '1' } as const,
      { ...lead, role: 'user', user_id: '2' } as const,
    ];
    for (const more of many) {
      await expect(addContact(db, workspaceId, more)).resolves.toMatchObject(more);
    }
  });

  test('people are found by each of them, in their own workspace only', async () => {
    const ids = { visitor_id: 'a-visitor-id', device_hash: 'a hash', user_id: 'a user id' };
    const contact = await addContact(db, workspaceId, ids);
    expect(await findContactByDevice(db, workspaceId, 'a hash')).toEqual(contact);
    expect(await findContactByUserId(db, workspaceId, 'a user id')).toEqual(contact);
    expect(await isVisitorIdTaken(db, workspaceId, 'a-visitor-id')).toBe(true);

    const elsewhere = await addWorkspace(db);
    expect(await findContactByDevice(db, elsewhere, 'a hash')).toBeUndefined();
    expect(await findContactByUserId(db, elsewhere, 'a user id')).toBeUndefined();
    expect(await isVisitorIdTaken(db, elsewhere, 'a-visitor-id')).toBe(false);
  });

  test('an email finds the user whom the site knows by nothing else', async () => {
    const email = 'ada@example.com';
    await addContact(db, workspaceId, { role: 'lead', email });
    await addContact(db, workspaceId, { role: 'user', email, user_id: 'a user id' });
    expect(await findContactByUserEmail(db, workspaceId, email)).toBeUndefined();
    const user = await addContact(db, workspaceId, { role: 'user', email });
    expect(await findContactByUserEmail(db, workspaceId, email)).toEqual(user);
  });

  test('a teammate is found by email, and no two have the same', async () => {
    const teammate = await addTeammate(db, workspaceId);
    expect(await findTeammateByEmail(db, workspaceId, teammate.email)).toEqual(teammate);
    await expect(addTeammate(db, workspaceId)).rejects.toThrow(/unique/i);
  });
});
