import type { Block } from '../contract/block.ts';

/** What a person has typed, as blocks: an empty line parts paragraphs. */
export function toBlocks(text: string): Block[] {
  return text
    .split(/\n[^\S\n]*\n\s*/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ type: 'paragraph', text: paragraph }));
}

/** Blocks as one line of text, for lists. */
export function toPlainText(blocks: readonly Block[]): string {
  return blocks
    .map((block) => block.text)
    .join(' ')
    .replace(/\s+/g, ' ');
}
