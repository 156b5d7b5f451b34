import type { Db, Transaction } from './database/database.ts';
import type { MailsTable } from './tables/mails.ts';

export type Mail = MailsTable;

export type MailChange = Partial<Omit<Mail, 'workspace_id' | 'id' | 'created_at' | 'identity'>> &
  Pick<Mail, 'changed_at'>;

/** @returns false where one of this identity stands already */
export async function insertMailOnce(tx: Transaction, mail: Mail): Promise<boolean> {
  const inserted = await tx
    .insertInto('mails')
    .values(mail)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'identity']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

export function findMail(db: Db, workspaceId: string, mailId: string): Promise<Mail | undefined> {
  return db
    .selectFrom('mails')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', mailId)
    .executeTakeFirst();
}

/** The mail, its row held until the transaction ends. */
export function lockMail(
  tx: Transaction,
  workspaceId: string,
  mailId: string,
): Promise<Mail | undefined> {
  return tx
    .selectFrom('mails')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', mailId)
    .forUpdate()
    .executeTakeFirst();
}

/** What the other server said when a mail to the address bounced last; null where nothing is known. @param address in lower case */
export async function findBounceReason(
  db: Db,
  workspaceId: string,
  address: string,
): Promise<string | null> {
  const row = await db
    .selectFrom('mails')
    .select('reason')
    .where('workspace_id', '=', workspaceId)
    .where('address', '=', address)
    .where('state', '=', 'bounced')
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.reason ?? null;
}

export async function updateMail(
  db: Db,
  workspaceId: string,
  mailId: string,
  change: MailChange,
): Promise<void> {
  await db
    .updateTable('mails')
    .set(change)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', mailId)
    .execute();
}

/** Makes one contact's mails another's. */
export async function moveMails(
  tx: Transaction,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  await tx
    .updateTable('mails')
    .set({ contact_id: toContactId })
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', fromContactId)
    .execute();
}

/**
 * What has been written to or by a person who is to be forgotten, also that of which nothing came and which says that it is from their address. What still waits
 * to leave finds nothing to send.
 * @param address in small letters; null where it is not known
 */
export async function deleteMailsOfContact(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
  address: string | null,
): Promise<void> {
  await tx
    .deleteFrom('mails')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
  if (address === null) return;
  await tx
    .deleteFrom('mails')
    .where('workspace_id', '=', workspaceId)
    .where('address', '=', address)
    .where('contact_id', 'is', null)
    .where('conversation_id', 'is', null)
    .execute();
}

/** Mails that are nobody's and of no conversation, of which nothing came: no person's deletion would ever take them away. */
export async function deleteOldMailsOfNobody(
  tx: Transaction,
  workspaceId: string,
  beforeMs: number,
): Promise<void> {
  await tx
    .deleteFrom('mails')
    .where('workspace_id', '=', workspaceId)
    .where('created_at', '<', beforeMs)
    .where('contact_id', 'is', null)
    .where('conversation_id', 'is', null)
    .execute();
}

/** Whether a mail has come in from this address before. */
export async function hasCome(
  db: Db,
  workspaceId: string,
  address: string,
  messageId: string,
): Promise<boolean> {
  const row = await db
    .selectFrom('mails')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('address', '=', address)
    .where('message_id', '=', messageId)
    .where('kind', 'in', incomingKinds)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether this very mail has come in before. */
export async function isKnownMail(db: Db, workspaceId: string, identity: string): Promise<boolean> {
  const row = await db
    .selectFrom('mails')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('identity', '=', identity)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * How many mails have come in from an address since a moment; into one conversation, where it is said which. What is proven is counted apart: whoever writes in
 * somebody's name must not use up what they may write.
 */
export async function countMailsFrom(
  db: Db,
  workspaceId: string,
  {
    address,
    conversationId,
    isProven,
  }: { address: string; conversationId: string | undefined; isProven: boolean },
  sinceMs: number,
): Promise<number> {
  let query = db
    .selectFrom('mails')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('workspace_id', '=', workspaceId)
    .where('address', '=', address)
    .where('created_at', '>', sinceMs)
    .where('kind', 'in', incomingKinds);
  if (conversationId !== undefined) query = query.where('conversation_id', '=', conversationId);
  if (isProven) query = query.where('checks', 'like', '%"dmarc":"pass"%');
  return Number((await query.executeTakeFirstOrThrow()).count);
}

/** The newest mail of a contact's conversations, to them or from them, that bears one of these Message-IDs. */
export async function findMailOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
  messageIds: readonly string[],
): Promise<Mail | undefined> {
  if (messageIds.length === 0) return undefined;
  return db
    .selectFrom('mails')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('message_id', 'in', messageIds)
    .where('conversation_id', 'is not', null)
    .where('kind', 'in', ['replies', 'contact'])
    .orderBy('created_at', 'desc')
    .limit(1)
    .executeTakeFirst();
}

const incomingKinds = ['contact', 'teammate'] as const;
