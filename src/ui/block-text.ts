import type { Block, NewBlock } from '../contract/block.ts';
import { wordsOfAll } from '../contract/words-of.ts';

/** As many as the contract allows in one message. */
const maxBlocks = 50;

/** What a person has typed, as blocks: an empty line parts paragraphs. The last one takes in what would be too many. */
export function toBlocks(text: string): NewBlock[] {
  const paragraphs = text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '');
  const rest = paragraphs.splice(maxBlocks - 1);
  if (rest.length > 0) paragraphs.push(rest.join('\n\n'));
  return paragraphs.map((paragraph) => ({ type: 'paragraph', text: paragraph }));
}

/** Blocks as one line of text, for lists. */
export function toPlainText(blocks: readonly (Block | NewBlock)[]): string {
  return wordsOfAll(blocks).replace(/\s+/g, ' ');
}
