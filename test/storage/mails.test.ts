import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { addressDigest } from '../../src/server/operations/address-digest.ts';
import type { Database } from '../../src/server/storage/database/database.ts';
import {
  findMail,
  insertMailOnce,
  lockMail,
  updateMail,
  type Mail,
} from '../../src/server/storage/mails.ts';
import {
  liftSuppression,
  listSuppressions,
  suppressAddress,
} from '../../src/server/storage/suppressed-addresses.ts';
import { databaseKinds } from '../kit/databases.ts';
import { addWorkspace, openTestStorage, type TestStorage } from '../kit/storage.ts';

const fresh = {
  id: '0198c0de-1111-7222-8333-444455556666',
  kind: 'contact',
  state: 'received',
  reason: null,
  message_id: 'abc@example.com',
  identity: 'of abc',
  address: 'ada@example.com',
  subject: 'Hello',
  conversation_id: null,
  contact_id: null,
  teammate_id: null,
  first_position: null,
  last_position: null,
  upload_id: null,
  checks: null,
  created_at: 100,
  changed_at: 100,
} satisfies Omit<Mail, 'workspace_id'>;

describe.each(databaseKinds)('on %s', (kind) => {
  let storage: TestStorage;
  let database: Database;
  let workspaceId: string;
  let mail: Mail;
  beforeAll(async () => {
    storage = await openTestStorage(kind);
    database = storage.database;
    workspaceId = await addWorkspace(database.db);
    mail = { ...fresh, workspace_id: workspaceId };
  });
  beforeEach(async () => {
    await database.db.deleteFrom('mails').execute();
    await database.db.deleteFrom('suppressed_addresses').execute();
  });
  afterAll(() => storage.close());

  test('M7 a mail that comes twice is kept once, as it came first', async () => {
    const insert = (more: Partial<Mail>) =>
      database.transaction((tx) => insertMailOnce(tx, { ...mail, ...more }));
    expect(await insert({})).toBe(true);
    expect(await insert({ id: 'another', subject: 'Again' })).toBe(false);
    expect(await findMail(database.db, workspaceId, mail.id)).toEqual(mail);
  });

  test('M7 what became of a mail is written beside it', async () => {
    await database.transaction((tx) => insertMailOnce(tx, mail));
    await updateMail(database.db, workspaceId, mail.id, {
      state: 'held',
      reason: 'From another address',
      changed_at: 200,
    });
    const locked = await database.transaction((tx) => lockMail(tx, workspaceId, mail.id));
    expect(locked).toMatchObject({ state: 'held', changed_at: 200, created_at: 100 });
  });

  test('M7 an address that bounced gets none, however it is spelt, until that is taken back', async () => {
    const key = { workspace_id: workspaceId, digest: addressDigest(' Ada@Example.com') };
    await suppressAddress(database.db, { ...key, reason: 'bounced', created_at: 1 });
    await suppressAddress(database.db, { ...key, reason: 'bounced', created_at: 2 });
    await suppressAddress(database.db, { ...key, reason: 'unsubscribed', created_at: 3 });
    const reasons = () =>
      listSuppressions(database.db, workspaceId, addressDigest('ada@example.com'));
    expect(await reasons()).toEqual(['bounced', 'unsubscribed']);
    await liftSuppression(database.db, { ...key, reason: 'bounced' });
    expect(await reasons()).toEqual(['unsubscribed']);
  });
});
