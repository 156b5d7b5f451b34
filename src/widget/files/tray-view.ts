import type { ComponentChildren, JSX } from 'preact';
import type { FileTexts } from '../texts/file-texts.ts';
import type { Attached } from './attached.ts';
import { saySize } from './say-size.ts';
import type { FilesTools } from './types.ts';
import type { Uploads } from './uploads.ts';

const paths = {
  file: 'M7 3.8h6.5L18 8.3v10.9a1 1 0 0 1-1 1H7a1 1 0 0 1-1-1V4.8a1 1 0 0 1 1-1zM13 4v5h5',
  remove: 'M7.5 7.5l9 9M16.5 7.5l-9 9',
  retry: 'M18.5 12a6.5 6.5 0 1 1-2-4.7M18.5 4.5v3.5H15',
} as const;
/** What trying again does not change. */
const final = new Set<string | undefined>(['lost', 'too_large']);
const circumference = 2 * Math.PI * 9;

/** What is attached, each with how far it is and what can be done with it. */
export function createTrayView(
  { h, fill, locale, config }: Pick<FilesTools, 'h' | 'fill' | 'locale' | 'config'>,
  texts: FileTexts,
  uploads: Uploads,
) {
  const limit = saySize(config.uploads?.max_bytes ?? 0, locale);

  function drawing(path: keyof typeof paths, size: number): JSX.Element {
    const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8 };
    const ends = { 'stroke-linecap': 'round', 'stroke-linejoin': 'round' } as const;
    return h(
      'svg',
      {
        viewBox: '0 0 24 24',
        width: size,
        height: size,
        ...stroke,
        ...ends,
        'aria-hidden': 'true',
      },
      h('path', { d: paths[path] }),
    );
  }
  function ring({ share, kept }: Attached): JSX.Element {
    const percent = new Intl.NumberFormat(locale, { style: 'percent' }).format(share);
    return h(
      'svg',
      {
        class: 'file-ring',
        viewBox: '0 0 24 24',
        width: 24,
        height: 24,
        role: 'progressbar',
        'aria-label': fill(texts.uploading, { name: kept.name, percent }),
        'aria-valuenow': Math.round(share * 100),
      },
      h('circle', { cx: 12, cy: 12, r: 9 }),
      h('circle', {
        class: 'file-ring-share',
        cx: 12,
        cy: 12,
        r: 9,
        'stroke-dasharray': `${circumference * Math.max(share, 0.04)} ${circumference}`,
      }),
    );
  }
  function saySizes({ kept: { size }, reducedFrom }: Attached): string {
    const after = saySize(size, locale);
    if (reducedFrom === undefined) return after;
    return fill(texts.reduced, { before: saySize(reducedFrom, locale), after });
  }
  function sayState(one: Attached): string {
    const { kept, state, problem } = one;
    const { name } = kept;
    if (state === 'waiting') return texts.waiting;
    if (state !== 'failed') return saySizes(one);
    if (problem === 'too_large') return fill(texts.tooLarge, { name, limit });
    const said: Readonly<Record<string, string | undefined>> = {
      invalid: texts.notAccepted,
      too_much_uploaded: texts.tooMuch,
    };
    // A messenger from before may not know the words.
    return fill(said[problem ?? ''] ?? texts.failed, { name });
  }
  function picture(one: Attached): JSX.Element {
    const { preview, state } = one;
    const isOnItsWay = state === 'uploading' || state === 'waiting';
    return h(
      'span',
      { class: 'file-picture' },
      preview === undefined ? drawing('file', 24) : h('img', { src: preview, alt: '' }),
      isOnItsWay && ring(one),
    );
  }
  function button(name: 'remove' | 'retry', label: string, onClick: () => void): JSX.Element {
    return h(
      'button',
      { type: 'button', class: `file-${name}`, 'aria-label': label, title: label, onClick },
      drawing(name, 16),
    );
  }
  function about(one: Attached): JSX.Element {
    return h(
      'span',
      { class: 'file-about' },
      h('span', { class: 'file-name', dir: 'auto' }, one.kept.name),
      h('span', { class: 'file-state' }, sayState(one)),
    );
  }
  function item(one: Attached): JSX.Element {
    const { kept, state, problem } = one;
    const { key, name } = kept;
    const isDone = state === 'there' || state === 'failed';
    const label = fill(isDone ? texts.remove : texts.cancel, { name });
    return h(
      'li',
      { key, class: `file is-${state}` },
      picture(one),
      about(one),
      state === 'failed' &&
        !final.has(problem) &&
        button('retry', fill(texts.retry, { name }), () => uploads.retry(key)),
      button('remove', label, () => uploads.remove(key)),
    );
  }
  return {
    limit,
    tray: (attached: readonly Attached[]): ComponentChildren =>
      attached.length > 0 &&
      h(
        'div',
        { class: 'tray' },
        h('ul', { 'aria-label': texts.tray }, attached.map(item)),
        h('p', { class: 'tray-limit' }, fill(texts.limit, { limit })),
      ),
    /** In the thread, until its message is there. */
    pending(one: Attached): JSX.Element {
      const { preview, kept, state } = one;
      const { key, name } = kept;
      const isOnItsWay = state === 'uploading' || state === 'waiting';
      const cancel =
        isOnItsWay &&
        uploads.canTakeOut &&
        button('remove', fill(texts.cancel, { name }), () => uploads.takeOut(key));
      if (preview === undefined) {
        return h('span', { class: 'pending-file' }, picture(one), about(one), cancel);
      }
      return h(
        'span',
        { class: 'pending-picture' },
        h('img', { src: preview, alt: name }),
        isOnItsWay && ring(one),
        cancel,
      );
    },
  };
}
