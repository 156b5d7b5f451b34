import type { Block } from '../../contract/block.ts';
import { linkify } from '../../ui/linkify.ts';
import { fileSize } from './file-size.ts';

interface Piece {
  text: string;
  href?: string;
}

/** A block as templates read it, of which one field says what it is. */
export interface Markup {
  paragraph?: { lines: { pieces: Piece[]; isLast: boolean }[] };
  code?: { text: string };
  list?: { isOrdered: boolean; items: { pieces: Piece[] }[] };
  file?: {
    name: string;
    size: string;
    url: string;
    /** Where it is one. */
    picture?: { width: number; height: number };
  };
}

/** @param urlOf where a file is found */
export function toMarkup(
  blocks: readonly Block[],
  language: string,
  urlOf: (file: Extract<Block, { name: string }>) => string,
): Markup[] {
  return blocks.map((block) => {
    switch (block.type) {
      case 'paragraph':
        return { paragraph: { lines: toLines(block.text) } };
      case 'code':
        return { code: { text: block.text } };
      case 'list': {
        const items = block.items.map((item) => ({ pieces: toPieces(item) }));
        return { list: { isOrdered: block.is_ordered, items } };
      }
      default:
        return {
          file: {
            name: block.name,
            size: fileSize(block.bytes, language),
            url: urlOf(block),
            ...(block.type === 'image' && {
              picture: { width: block.width, height: block.height },
            }),
          },
        };
    }
  });
}

function toLines(text: string) {
  const lines = text.split('\n');
  return lines.map((line, index) => ({
    pieces: toPieces(line),
    isLast: index === lines.length - 1,
  }));
}

function toPieces(text: string): Piece[] {
  return linkify(text).map((piece) =>
    piece.kind === 'link' ? { text: piece.text, href: piece.href } : { text: piece.text },
  );
}
