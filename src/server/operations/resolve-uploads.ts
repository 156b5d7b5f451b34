import type { KeptBlock, NewBlock } from '../../contract/block.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { giveUploads, lockUploads, toKeptFile, type Upload } from '../storage/uploads.ts';
import type { Writing } from './writing.ts';

/** Of files in one message. */
export const maxUploads = 10;

/**
 * A body as it is kept: in the place of an upload stands what was uploaded, which is the conversation's from then on.
 * @param conversation locked
 * @throws {RefusalError} `upload_unknown` with the field, for what is not the writer's to show here; `invalid` for too many
 */
export async function resolveUploads(
  tx: Transaction,
  conversation: Pick<Conversation, 'workspace_id' | 'id'>,
  writing: Writing,
  blocks: readonly NewBlock[],
): Promise<KeptBlock[]> {
  const ids = [
    ...new Set(blocks.flatMap((block) => (block.type === 'upload' ? [block.upload_id] : []))),
  ];
  if (ids.length > maxUploads) {
    throw new RefusalError('invalid', `A message may have ${maxUploads} files.`, {
      field: 'comment.blocks',
    });
  }
  const uploads = ids.length === 0 ? [] : await lockUploads(tx, conversation.workspace_id, ids);
  const showable = new Map(
    uploads
      .filter((upload) => mayShow(upload, conversation.id, writing))
      .map((upload) => [upload.id, toKeptFile(upload)]),
  );
  const kept = blocks.map((block, index): KeptBlock => {
    if (block.type !== 'upload') return block;
    const file = showable.get(block.upload_id);
    if (file !== undefined) return file;
    throw new RefusalError('upload_unknown', 'There is no such upload.', {
      field: `comment.blocks.${index}.upload_id`,
    });
  });
  if (ids.length > 0) await giveUploads(tx, conversation.workspace_id, ids, conversation.id);
  return kept;
}

function mayShow(upload: Upload, conversationId: string, writing: Writing): boolean {
  return (
    upload.author_kind === writing.author_kind &&
    upload.author_id === writing.author_id &&
    (upload.conversation_id === null || upload.conversation_id === conversationId)
  );
}
