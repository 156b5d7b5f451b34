import { foldText } from '../../base/fold-text.ts';
import { contactColumns } from './contact-columns.ts';
import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import { foldContact } from './folded.ts';
import type { ContactsTable, FoldedContact } from './tables/contacts.ts';

export type Contact = Omit<ContactsTable, keyof FoldedContact>;

/** What may change about a contact once it stands. */
export type ContactChange = Partial<Omit<Contact, 'workspace_id' | 'id' | 'created_at'>>;

export async function insertContact(db: Db, contact: Contact): Promise<void> {
  await db
    .insertInto('contacts')
    .values({ ...contact, ...foldContact(contact) })
    .execute();
}

type Key = Pick<Contact, 'workspace_id' | 'id'>;

const selectLocked = prepareQuery((db, { workspace_id, id }: Key) =>
  db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .forUpdate(),
);

/** The contact, its row held until the transaction ends: the first lock that a change of a person's things takes. */
export async function lockContact(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<Contact | undefined> {
  const [contact] = await selectLocked(tx, { workspace_id: workspaceId, id: contactId });
  return contact;
}

export function findContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<Contact | undefined> {
  return db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', contactId)
    .executeTakeFirst();
}

export function findContactByDevice(
  db: Db,
  workspaceId: string,
  deviceHash: string,
): Promise<Contact | undefined> {
  return db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('workspace_id', '=', workspaceId)
    .where('device_hash', '=', deviceHash)
    .executeTakeFirst();
}

export function findContactByUserId(
  db: Db,
  workspaceId: string,
  userId: string,
): Promise<Contact | undefined> {
  return db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('workspace_id', '=', workspaceId)
    .where('user_id', '=', userId)
    .executeTakeFirst();
}

/** Whether some contact bears this public visitor id already. */
export async function isVisitorIdTaken(
  db: Db,
  workspaceId: string,
  visitorId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('contacts')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('visitor_id', '=', visitorId)
    .executeTakeFirst();
  return row !== undefined;
}

type Change = Key & ContactChange & Partial<FoldedContact>;

const update = prepareQuery((db, { workspace_id, id, ...change }: Change) =>
  db
    .updateTable('contacts')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id),
);

export async function updateContact(
  db: Db,
  workspaceId: string,
  contactId: string,
  change: ContactChange,
): Promise<void> {
  await update(db, {
    ...change,
    ...foldContact(change),
    workspace_id: workspaceId,
    id: contactId,
  });
}

/** The user whom the site knows by email alone, and has signed. */
export function findContactByUserEmail(
  db: Db,
  workspaceId: string,
  email: string,
): Promise<Contact | undefined> {
  return db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('workspace_id', '=', workspaceId)
    .where('role', '=', 'user')
    .where('user_id', 'is', null)
    .where('is_unsigned', '=', 0)
    .where('email', '=', email)
    .executeTakeFirst();
}

/** Some of the people with an email, however it is written. */
export function listContactsByEmail(
  db: Db,
  workspaceId: string,
  email: string,
): Promise<Contact[]> {
  return db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('workspace_id', '=', workspaceId)
    .where('folded_email', '=', foldText(email))
    .orderBy('last_seen_at', 'desc')
    .limit(100)
    .execute();
}

export async function deleteContact(db: Db, workspaceId: string, contactId: string): Promise<void> {
  await db
    .deleteFrom('contacts')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', contactId)
    .execute();
}
