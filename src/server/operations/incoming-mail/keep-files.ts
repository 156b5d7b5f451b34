import type { Transaction } from '../../storage/database/database.ts';
import { callOffRemoval } from '../../storage/file-removals.ts';
import { insertUploadOnce, toKeptFile, type Upload } from '../../storage/uploads.ts';
import type { Arrival, KeptMail } from './arrival.ts';

/**
 * Makes a mail and its files a conversation's.
 * @param author who has sent it, as far as one of ours has
 */
export async function keepFiles(
  tx: Transaction,
  { workspaceId, files, nowMs }: Arrival,
  author: Pick<Upload, 'author_kind' | 'author_id'>,
  conversationId: string,
): Promise<KeptMail> {
  const kept: Upload[] = [];
  for (const file of files) {
    const upload: Upload = {
      ...file,
      ...author,
      workspace_id: workspaceId,
      conversation_id: conversationId,
      created_at: nowMs,
    };
    await insertUploadOnce(tx, upload);
    await callOffRemoval(tx, upload);
    kept.push(upload);
  }
  const [whole, ...others] = kept;
  return { uploadId: whole?.id ?? '', files: others.map(toKeptFile) };
}
