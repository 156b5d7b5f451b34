import type { KeptFile } from '../../contract/block.ts';
import type { Db, Transaction } from './database/database.ts';
import type { UploadsTable } from './tables/uploads.ts';

export type Upload = UploadsTable;

/** What tells one content from another under the same id. */
export type FileKey = Pick<Upload, 'workspace_id' | 'id' | 'digest'>;

export function findUpload(
  db: Db,
  workspaceId: string,
  uploadId: string,
): Promise<Upload | undefined> {
  return db
    .selectFrom('uploads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', uploadId)
    .executeTakeFirst();
}

/** @returns false where one of this id stands already */
export async function insertUploadOnce(tx: Transaction, upload: Upload): Promise<boolean> {
  const inserted = await tx
    .insertInto('uploads')
    .values(upload)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doNothing())
    .returning('id')
    .executeTakeFirst();
  return inserted !== undefined;
}

/** Those of these ids, held until the transaction ends. */
export function lockUploads(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<Upload[]> {
  return tx
    .selectFrom('uploads')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute();
}

/** Of all that a contact has uploaded since then. */
export async function sumUploadedBytes(
  db: Db,
  workspaceId: string,
  contactId: string,
  sinceMs: number,
): Promise<number> {
  const { bytes } = await db
    .selectFrom('uploads')
    .select(({ fn }) => fn.sum<number | string | null>('bytes').as('bytes'))
    .where('workspace_id', '=', workspaceId)
    .where('created_at', '>', sinceMs)
    .where('author_kind', '=', 'contact')
    .where('author_id', '=', contactId)
    .executeTakeFirstOrThrow();
  return Number(bytes ?? 0);
}

/** In the place of a conversation: the messenger's look shows it, to everybody. */
export const messengerPlace = 'messenger';
/** The same: it is a teammate's picture. */
export const teammatePlace = 'teammate';

/** From now on a conversation shows them, and they stay as long as it does. */
export async function giveUploads(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
  conversationId: string,
): Promise<void> {
  await tx
    .updateTable('uploads')
    .set({ conversation_id: conversationId })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** Nothing shows them any more: they are removed as what nothing has shown. */
export async function releaseUploads(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
): Promise<void> {
  await tx
    .updateTable('uploads')
    .set({ conversation_id: null })
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}

/** Makes one contact's uploads another's: those that nothing shows yet, and those of conversations that have moved. */
export async function moveUploads(
  tx: Transaction,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
  conversationIds: readonly string[],
): Promise<void> {
  await tx
    .updateTable('uploads')
    .set({ author_id: toContactId })
    .where('workspace_id', '=', workspaceId)
    .where('author_kind', '=', 'contact')
    .where('author_id', '=', fromContactId)
    .where(({ eb, or }) =>
      or([
        eb('conversation_id', 'is', null),
        ...(conversationIds.length > 0 ? [eb('conversation_id', 'in', conversationIds)] : []),
      ]),
    )
    .execute();
}

/** As messages keep it. */
export function toKeptFile(upload: Upload): KeptFile {
  const { id, name, content_type, bytes, width, height } = upload;
  const file = { upload_id: id, name, content_type, bytes: Number(bytes) };
  return width === null || height === null
    ? { type: 'attachment', ...file }
    : { type: 'image', ...file, width: Number(width), height: Number(height) };
}
