import type { ComponentChildren } from 'preact';
import type { Block } from '../contract/block.ts';
import { linkify } from './linkify.ts';

const renderers: {
  [Type in Block['type']]: (block: Extract<Block, { type: Type }>) => ComponentChildren;
} = {
  paragraph: ({ text }) => <p dir="auto">{linkify(text).map(renderPiece)}</p>,
};

/** The body of a part. A block of a type that this client does not know is left out. */
export function Blocks({ blocks }: { blocks: readonly Block[] }) {
  return <>{blocks.map((block) => renderers[block.type]?.(block))}</>;
}

function renderPiece(piece: ReturnType<typeof linkify>[number]): ComponentChildren {
  if (piece.kind === 'text') return piece.text;
  return (
    <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
      {piece.text}
    </a>
  );
}
