import { unreachable } from '../../base/unreachable.ts';
import type { Block } from '../../contract/block.ts';
import { fileSize } from './file-size.ts';

/** What was said, for those who read no HTML. */
export function toPlain(blocks: readonly Block[], language: string): string {
  return blocks.map((block) => plainBlock(block, language)).join('\n\n');
}

function plainBlock(block: Block, language: string): string {
  switch (block.type) {
    case 'paragraph':
      return block.text;
    case 'code':
      return block.text.replace(/^/gm, '    ');
    case 'list':
      return block.items
        .map((item, index) => `${block.is_ordered ? `${index + 1}.` : '-'} ${item}`)
        .join('\n');
    case 'image':
    case 'attachment':
      return `[${block.name}, ${fileSize(block.bytes, language)}]`;
    default:
      return unreachable(block);
  }
}

/** With a mark before every line, as mails show what was said earlier. */
export function quote(text: string): string {
  return text.replace(/^/gm, '> ');
}
