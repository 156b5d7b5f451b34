import type { Block } from '../../contract/block.ts';
import { RefusalError } from '../refusal-error.ts';

/** Of a whole body, in UTF-16 units: several pages. What is longer is a file. */
const maxTextLength = 10_000;

/** @throws {RefusalError} `invalid` for a body whose blocks are too long together */
export function checkLength(blocks: readonly Block[]): void {
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  if (length <= maxTextLength) return;
  throw new RefusalError('invalid', `A message may have ${maxTextLength} characters.`, {
    field: 'comment.blocks',
  });
}
