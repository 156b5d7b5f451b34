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

/** What has been written to or by a person who is to be forgotten. What still waits to leave finds nothing to send. */
export async function deleteMailsOfContact(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<void> {
  await tx
    .deleteFrom('mails')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
}
