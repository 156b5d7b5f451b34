import { h, type ComponentChildren } from 'preact';
import type { AttachmentBlock, Block, ImageBlock, NewBlock } from '../contract/block.ts';
import { linkify } from './linkify.ts';

type Shown = Block | NewBlock;
type Renderer = (block: Shown) => ComponentChildren;

const renderers: {
  [Type in Shown['type']]: (block: Extract<Shown, { type: Type }>) => ComponentChildren;
} = {
  paragraph: ({ text }) => <p dir="auto">{renderText(text)}</p>,
  list: ({ is_ordered, items }) =>
    h(
      is_ordered ? 'ol' : 'ul',
      { dir: 'auto' },
      items.map((item) => <li>{renderText(item)}</li>),
    ),
  code: ({ text }) => <pre dir="ltr">{text}</pre>,
  image: renderLink,
  attachment: renderLink,
  upload: () => null,
};

/** The body of a part. A block of a type that this client does not know is left out. */
export function Blocks({ blocks }: { blocks: readonly Shown[] }) {
  return <>{blocks.map((block) => (renderers[block.type] as Renderer | undefined)?.(block))}</>;
}

function renderText(text: string): ComponentChildren {
  return linkify(text).map(renderPiece);
}

function renderLink({ url, name }: ImageBlock | AttachmentBlock): ComponentChildren {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}

function renderPiece(piece: ReturnType<typeof linkify>[number]): ComponentChildren {
  if (piece.kind === 'text') return piece.text;
  return (
    <a href={piece.href} target="_blank" rel="noopener noreferrer nofollow">
      {piece.text}
    </a>
  );
}
