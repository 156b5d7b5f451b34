import type { Transaction } from './database/database.ts';
import { removeFiles } from './file-removals.ts';
import type { FileKey } from './uploads.ts';

/** Of one transaction: nobody waits long for it. */
const mostRemoved = 100;

const key = ['workspace_id', 'id', 'digest'] as const;

/** Removes what conversations show, with the files. */
export async function deleteUploadsOfConversations(
  tx: Transaction,
  workspaceId: string,
  conversationIds: readonly string[],
  nowMs: number,
): Promise<void> {
  const removed: FileKey[] = await tx
    .deleteFrom('uploads')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', 'in', conversationIds)
    .returning(key)
    .execute();
  await removeFiles(tx, removed, nowMs);
}

/** Removes what a contact has uploaded and not sent, with the files. */
export async function deleteUnsentUploads(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
  nowMs: number,
): Promise<void> {
  const removed: FileKey[] = await tx
    .deleteFrom('uploads')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', 'is', null)
    .where('author_kind', '=', 'contact')
    .where('author_id', '=', contactId)
    .returning(key)
    .execute();
  await removeFiles(tx, removed, nowMs);
}

/**
 * Removes some of what was uploaded before a moment and nothing shows, with the files.
 * @returns whether that was all
 */
export async function deleteUnusedUploads(
  tx: Transaction,
  workspaceId: string,
  beforeMs: number,
  nowMs: number,
): Promise<boolean> {
  const removed: FileKey[] = await tx
    .deleteFrom('uploads')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', 'is', null)
    .where('id', 'in', (eb) =>
      eb
        .selectFrom('uploads as unused')
        .select('unused.id')
        .where('unused.workspace_id', '=', workspaceId)
        .where('unused.conversation_id', 'is', null)
        .where('unused.created_at', '<', beforeMs)
        .orderBy('unused.created_at')
        .limit(mostRemoved),
    )
    .returning(key)
    .execute();
  await removeFiles(tx, removed, nowMs);
  return removed.length < mostRemoved;
}
