import { h, type ComponentChildren } from 'preact';
import type { AttachmentBlock, Block, ImageBlock, NewBlock } from '../contract/block.ts';

type Shown = Block | NewBlock;
type Renderer = (block: Shown, say: Say) => ComponentChildren;
type Say = (text: string) => ComponentChildren;

const renderers: {
  [Type in Shown['type']]: (block: Extract<Shown, { type: Type }>, say: Say) => ComponentChildren;
} = {
  paragraph: ({ text }, say) => <p dir="auto">{say(text)}</p>,
  list: ({ is_ordered, items }, say) =>
    h(
      is_ordered ? 'ol' : 'ul',
      { dir: 'auto' },
      items.map((item) => <li>{say(item)}</li>),
    ),
  code: ({ text }) => <pre dir="ltr">{text}</pre>,
  image: renderLink,
  attachment: renderLink,
  upload: () => null,
};

interface Props {
  blocks: readonly Shown[];
  /** What is between the ends of a text, such as links; the text alone where it is not given. */
  say?: Say | undefined;
  /** Shows a piece better than it is shown here; undefined where it cannot. */
  show?: ((block: Shown) => ComponentChildren) | undefined;
}

/** The body of a part. A block of a type that this client does not know is left out. */
export function Blocks({ blocks, say = String, show }: Props) {
  return (
    <>
      {blocks.map(
        (block) => show?.(block) ?? (renderers[block.type] as Renderer | undefined)?.(block, say),
      )}
    </>
  );
}

function renderLink({ url, name }: ImageBlock | AttachmentBlock): ComponentChildren {
  return (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {name}
    </a>
  );
}
