import type { Block, KeptBlock, NewBlock } from './block.ts';

/** What a piece of a body says: of a file its name, of one that is only on its way nothing. */
export function wordsOf(block: Block | KeptBlock | NewBlock): string {
  switch (block.type) {
    case 'paragraph':
    case 'code':
      return block.text;
    case 'list':
      return block.items.join('\n');
    case 'image':
    case 'attachment':
      return block.name;
    // Also of a type that is newer than this client.
    default:
      return '';
  }
}

/** What a body says, a piece a line: for searching, for rules, for lists. */
export function wordsOfAll(blocks: readonly (Block | KeptBlock | NewBlock)[]): string {
  return blocks.map(wordsOf).filter(Boolean).join('\n');
}
