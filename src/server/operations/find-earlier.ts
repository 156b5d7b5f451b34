import { isDeepStrictEqual } from 'node:util';
import type { KeptBlock, NewBlock } from '../../contract/block.ts';
import type { NewComment } from '../../contract/part.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findPartsOfAuthor, type PartRow } from '../storage/parts.ts';
import type { Writing } from './writing.ts';

/**
 * The part that this text became when it was sent before, if it was.
 * @throws {RefusalError} `id_reused` when the id stands for something else
 */
export async function findEarlier(
  tx: Transaction,
  conversation: Pick<Conversation, 'workspace_id' | 'id'>,
  writing: Writing,
  text: NewComment,
): Promise<PartRow | undefined> {
  const known = await findPartsOfAuthor(tx, conversation.workspace_id, writing, text.id);
  const earlier = known.find((part) => part.conversation_id === conversation.id) ?? known[0];
  if (earlier === undefined) return undefined;
  const isSame =
    earlier.conversation_id === conversation.id &&
    earlier.kind === writing.kind &&
    isDeepStrictEqual(earlier.blocks.map(asWritten), text.blocks) &&
    isDeepStrictEqual(earlier.details?.answer, text.answer);
  if (!isSame) {
    throw new RefusalError('id_reused', 'This id stands for another message already.', {
      field: 'comment.id',
    });
  }
  return earlier;
}

/** What has become this. */
function asWritten(block: KeptBlock): NewBlock {
  return block.type === 'image' || block.type === 'attachment'
    ? { type: 'upload', upload_id: block.upload_id }
    : block;
}
