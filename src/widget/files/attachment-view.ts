import type { JSX } from 'preact';
import type { AttachmentBlock } from '../../contract/block.ts';
import { drawing } from './icons.ts';
import { saySize } from './say-size.ts';
import type { ShownFiles } from './shown-files.ts';
import type { FilesTools } from './types.ts';

/** A file in the thread, to be downloaded. */
export function createAttachmentView(
  { h, texts, fill, locale }: Pick<FilesTools, 'h' | 'texts' | 'fill' | 'locale'>,
  files: ShownFiles,
) {
  return function Attachment({ block }: { block: AttachmentBlock }): JSX.Element {
    const { name, bytes } = block;
    const size = saySize(bytes, locale);
    return h(
      'a',
      {
        class: 'attachment',
        href: files.addressOf(block),
        download: name,
        target: '_blank',
        rel: 'noopener noreferrer',
        'aria-label': `${fill(texts.download, { name })}, ${size}`,
      },
      drawing(h, 'file', 22),
      h(
        'span',
        { class: 'attachment-words' },
        h('span', { class: 'attachment-name', dir: 'auto' }, name),
        h('span', { class: 'attachment-size' }, size),
      ),
      drawing(h, 'download', 18),
    );
  };
}
