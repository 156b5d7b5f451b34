import type { NewBlock } from '../../../contract/block.ts';
import { toBlocks } from '../../../ui/block-text.ts';
import { wellFormed } from './well-formed.ts';

/** Of a mail's words as they are shown, in UTF-16 units: as many as of any message, less room for what is added. */
const maxLength = 9_500;

/** What somebody has written in a mail, as blocks. What is too long ends in “…”; the whole mail is kept beside it. */
export function toMailBlocks(written: string): NewBlock[] {
  const text = written.replaceAll('\0', '').replaceAll(/\r\n?/g, '\n');
  const isCut = text.length > maxLength;
  return toBlocks(isCut ? `${wellFormed(text.slice(0, maxLength))}…` : wellFormed(text));
}
