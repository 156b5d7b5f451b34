import type { Block, NewBlock } from '../../contract/block.ts';
import { RefusalError } from '../refusal-error.ts';

/**
 * A body as it is kept: in the place of an upload stands what was uploaded.
 * @throws {RefusalError} `upload_unknown` with the field, for an upload that is not the writer's
 */
export function resolveUploads(blocks: readonly NewBlock[]): Block[] {
  return blocks.map((block, index) => {
    if (block.type !== 'upload') return block;
    throw new RefusalError('upload_unknown', 'There is no such upload.', {
      field: `comment.blocks.${index}.upload_id`,
    });
  });
}
