import type { Block, NewBlock } from '../../contract/block.ts';
import { createAttachmentView } from './attachment-view.ts';
import { createAttaching } from './attaching.ts';
import { createCodeView } from './code-view.ts';
import { en } from './en.ts';
import { shownEn } from './shown-en.ts';
import css from './files.css?inline';
import { createPictureView } from './picture-view.ts';
import { createShownFiles } from './shown-files.ts';
import type { Files, FilesTools } from './types.ts';
import { createViewer } from './viewer.ts';

/**
 * The one export of the files' chunk.
 * @example const files = createFiles(tools); files.show(block);
 */
export function createFiles(given: FilesTools): Files {
  const tools = { ...given, texts: { ...shownEn, ...given.texts } };
  const { h, addStyles } = tools;
  const texts = tools.texts.files ?? en;
  addStyles(css);
  const files = createShownFiles(tools);
  const attaching = createAttaching(tools, texts);
  const viewer = createViewer(tools, texts, files);
  const Attachment = createAttachmentView(tools, files);
  const Code = createCodeView(tools);
  const Picture = createPictureView(tools, texts, files, (block) => {
    const images = files.images(block.upload_id);
    const index = images.findIndex(({ upload_id }) => upload_id === block.upload_id);
    viewer.open(index < 0 ? [block] : images, Math.max(0, index));
  });
  return {
    ...attaching,
    show(block: Block | NewBlock) {
      if (block.type === 'image') return h(Picture, { block });
      if (block.type === 'attachment') return h(Attachment, { block });
      if (block.type === 'code') return h(Code, { block });
      return block.type === 'upload' ? attaching.pending(block) : undefined;
    },
    openViewer: viewer.open,
    stop() {
      viewer.close();
      attaching.stop();
    },
  };
}
