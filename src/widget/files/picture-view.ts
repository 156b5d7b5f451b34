import type { JSX } from 'preact';
import type { ImageBlock } from '../../contract/block.ts';
import type { FileTexts } from '../texts/file-texts.ts';
import { fit } from './fit.ts';
import { drawing } from './icons.ts';
import type { ShownFiles } from './shown-files.ts';
import type { FilesTools } from './types.ts';

/** In a bubble. */
const most = { width: 248, height: 280 };
/** Smaller ones can hardly be pressed. */
const leastPx = 48;

/** A picture in the thread: its place is kept before it is there, and pressing it opens it. */
export function createPictureView(
  { h, texts, fill }: Pick<FilesTools, 'h' | 'texts' | 'fill'>,
  fileTexts: FileTexts,
  files: ShownFiles,
  open: (block: ImageBlock) => void,
) {
  return function Picture({ block }: { block: ImageBlock }): JSX.Element {
    const size = fit(block, most);
    const style = {
      width: `${Math.max(size.width, leastPx)}px`,
      aspectRatio: `${block.width} / ${block.height}`,
    };
    if (files.hasFailed(block)) {
      return h(
        'div',
        { class: 'picture is-missing', style: { ...style, aspectRatio: 'auto' } },
        drawing(h, 'picture'),
        h('span', null, fileTexts.unavailable),
        h(
          'button',
          { type: 'button', class: 'link', onClick: () => void files.retry(block) },
          texts.tryAgain,
        ),
      );
    }
    const { name } = block;
    return h(
      'button',
      {
        type: 'button',
        class: 'picture',
        style,
        'aria-label': fill(texts.openImage, { name }),
        onClick: () => open(block),
      },
      h('img', {
        src: files.addressOf(block),
        alt: name,
        loading: 'lazy',
        decoding: 'async',
        onError: () => files.fail(block),
      }),
    );
  };
}
