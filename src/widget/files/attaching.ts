import type { ComponentChildren } from 'preact';
import type { NewBlock } from '../../contract/block.ts';
import type { FileTexts } from '../texts/file-texts.ts';
import { chooseFiles } from './choose.ts';
import { createDropPlace } from './drop-place.ts';
import { isReducible } from './reduce.ts';
import css from './tray.css?inline';
import { createTrayView } from './tray-view.ts';
import type { Files, FilesTools } from './types.ts';
import { createUploads } from './uploads.ts';

/** The names of pictures that come from a clipboard. */
const unnamed = /^image\.\w+$/;

interface Attaching extends Omit<Files, 'show' | 'openViewer'> {
  /** An upload as it is shown in the thread until its message is there. */
  pending(block: Extract<NewBlock, { type: 'upload' }>): ComponentChildren;
}

/** What a visitor gives, from the dialog, a drop or a paste until it is in a message. */
export function createAttaching(tools: FilesTools, texts: FileTexts): Attaching {
  const { addStyles, clock, config, fill, h, locale, root, signal } = tools;
  addStyles(css);
  const document = root.ownerDocument;
  const uploads = createUploads(tools, document.defaultView ?? window);
  const { tray, pending, limit } = createTrayView(tools, texts, uploads);
  const place = createDropPlace(root, clock, texts.drop);
  const { max_bytes = Infinity, max_count = Infinity } = config.uploads ?? {};
  /** What was not attached, and why. */
  const refusals = signal<readonly string[]>([]);

  function attach(conversationId: string, file: File): void {
    const { name } = file;
    if (file.size === 0) return refuse(fill(texts.empty, { name }));
    if (file.size > max_bytes && !isReducible(file)) {
      return refuse(fill(texts.tooLarge, { name, limit }));
    }
    uploads.add(conversationId, file);
  }
  function refuse(why: string): void {
    refusals.value = [...refusals.peek(), why];
  }
  function attachAll(conversationId: string, files: readonly File[]): void {
    refusals.value = [];
    const room = max_count - uploads.of(conversationId).length;
    if (files.length > room) {
      const form = new Intl.PluralRules(locale).select(max_count);
      const count = new Intl.NumberFormat(locale).format(max_count);
      refuse(fill(texts.tooMany[form] ?? texts.tooMany.other, { count }));
    }
    for (const file of files.slice(0, Math.max(0, room))) attach(conversationId, file);
    root.querySelector<HTMLElement>('.composer textarea')?.focus({ preventScroll: true });
  }
  return {
    pending({ upload_id }) {
      const one = uploads.all.value.get(upload_id);
      return one && pending(one);
    },
    about: fill(texts.limit, { limit }),
    press(conversationId) {
      chooseFiles(document, (files) => attachAll(conversationId, files));
    },
    give(conversationId, way, found) {
      if (way === 'dragover') return place.show();
      place.hide();
      const isPasted = way === 'paste';
      attachAll(
        conversationId,
        found.map((file) =>
          isPasted && unnamed.test(file.name) ? named(file, texts.pasted) : file,
        ),
      );
    },
    view: (conversationId) => [
      tray(uploads.of(conversationId)),
      h(
        'div',
        { class: 'tray-notes', role: 'status' },
        refusals.value.map((why) => h('p', { key: why }, why)),
        // Seen in the tray: told to those who hear it.
        uploads
          .of(conversationId)
          .filter(({ state }) => state === 'there')
          .map(({ kept: { key, name } }) =>
            h('p', { key, class: 'unseen' }, fill(texts.attached, { name })),
          ),
      ),
    ],
    has: (conversationId) => uploads.of(conversationId).some(({ state }) => state !== 'failed'),
    take(conversationId) {
      refusals.value = [];
      const ids = uploads
        .of(conversationId)
        .filter(({ state }) => state !== 'failed')
        .map(({ kept }) => kept.key);
      uploads.take(ids);
      return ids.map((upload_id) => ({ type: 'upload', upload_id }));
    },
    areThere: (blocks) =>
      blocks.every((block) => block.type !== 'upload' || uploads.isSettled(block.upload_id)),
    stop() {
      place.hide();
      uploads.stop();
    },
  };
}

function named(file: File, name: string): File {
  const ending = file.name.replace(/^.*\./, '');
  return new File([file], `${name}.${ending}`, { type: file.type });
}
