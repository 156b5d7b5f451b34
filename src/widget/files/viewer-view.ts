import type { ReadonlySignal } from '@preact/signals';
import type { JSX } from 'preact';
import type { ImageBlock } from '../../contract/block.ts';
import type { FileTexts } from '../texts/file-texts.ts';
import { drawing, type IconName } from './icons.ts';
import type { ShownFiles } from './shown-files.ts';
import type { FilesTools } from './types.ts';
import type { createGestures } from './viewer-gestures.ts';
import type { Zoom } from './viewer-zoom.ts';

interface Stand {
  images: ReadonlySignal<readonly ImageBlock[]>;
  index: ReadonlySignal<number>;
  zoom: ReadonlySignal<Zoom>;
  gestures: ReturnType<typeof createGestures>;
  go(step: number): void;
  close(): void;
  zoomBy(direction: 1 | -1): void;
}

/** The viewer's picture and its buttons. */
export function createViewerView(
  { h, fill, locale, texts }: Pick<FilesTools, 'h' | 'fill' | 'locale' | 'texts'>,
  fileTexts: FileTexts,
  files: ShownFiles,
  { images, index, zoom, gestures, go, close, zoomBy }: Stand,
) {
  const number = new Intl.NumberFormat(locale);

  function button(icon: IconName, name: string, onClick: () => void, more: object = {}) {
    return h(
      'button',
      { type: 'button', class: `viewer-button is-${icon}`, 'aria-label': name, onClick, ...more },
      drawing(h, icon, 22),
    );
  }
  function picture(image: ImageBlock): JSX.Element {
    if (files.hasFailed(image)) {
      return h(
        'div',
        { class: 'viewer-missing', role: 'alert' },
        h('p', null, fileTexts.unavailable),
        h(
          'button',
          { type: 'button', class: 'link', onClick: () => void files.retry(image) },
          texts.tryAgain,
        ),
      );
    }
    const { scale, x, y } = zoom.value;
    return h('img', {
      key: image.upload_id,
      src: files.addressOf(image),
      alt: image.name,
      width: image.width,
      height: image.height,
      draggable: false,
      style: { transform: `translate(${x}px, ${y}px) scale(${scale})` },
      onError: () => files.fail(image),
    });
  }
  return function Viewer(): JSX.Element | null {
    const all = images.value;
    const image = all[index.value];
    if (image === undefined) return null;
    const { name } = image;
    const place = {
      index: number.format(index.value + 1),
      count: number.format(all.length),
    };
    return h(
      'div',
      { class: 'viewer-room' },
      h(
        'div',
        { class: 'viewer-bar' },
        h(
          'p',
          { class: 'viewer-words', role: 'status' },
          h('span', { class: 'viewer-name', dir: 'auto' }, name),
          all.length > 1 && h('span', null, fill(fileTexts.position, place)),
        ),
        button('zoomOut', fileTexts.zoomOut, () => zoomBy(-1), {
          'aria-disabled': zoom.value.scale === 1,
        }),
        button('zoomIn', fileTexts.zoomIn, () => zoomBy(1)),
        h(
          'a',
          {
            class: 'viewer-button',
            href: files.addressOf(image),
            download: name,
            target: '_blank',
            rel: 'noopener noreferrer',
            'aria-label': fill(texts.download, { name }),
          },
          drawing(h, 'download', 22),
        ),
        button('close', fileTexts.closeViewer, close, { autofocus: true }),
      ),
      h('div', { class: 'viewer-stage', ...gestures }, picture(image)),
      index.value > 0 && button('previous', fileTexts.previous, () => go(-1)),
      index.value < all.length - 1 && button('next', fileTexts.next, () => go(1)),
    );
  };
}
