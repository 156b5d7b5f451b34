import type { NewBlock } from '../../contract/block.ts';
import { wordsOf } from '../../contract/words-of.ts';
import { RefusalError } from '../refusal-error.ts';

/** Of a whole body, in UTF-16 units: several pages. What is longer is a file. */
const maxTextLength = 10_000;

/** @throws {RefusalError} `invalid` for a body whose blocks are too long together */
export function checkLength(blocks: readonly NewBlock[]): void {
  const length = blocks.reduce((sum, block) => sum + wordsOf(block).length, 0);
  if (length <= maxTextLength) return;
  throw new RefusalError('invalid', `A message may have ${maxTextLength} characters.`, {
    field: 'comment.blocks',
  });
}
