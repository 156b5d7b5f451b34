import type { Signal } from '@preact/signals';
import type { JSX, TargetedEvent } from 'preact';
import type { EmojiData } from '../../contract/messenger/emoji.ts';
import type { EmojiTexts } from '../texts/emoji-texts.ts';
import { createListView } from './list-view.ts';
import type { Memory } from './memory.ts';
import { move } from './move.ts';
import { withTone } from './tone.ts';
import type { EmojiTools } from './types.ts';

/** What is to be chosen from, as far as it is there. */
export type Stock = EmojiData | 'loading' | 'failed';

interface Parts {
  h: EmojiTools['h'];
  texts: EmojiTexts;
  memory: Memory;
  stock: Signal<Stock>;
  typed: Signal<string>;
  /** @param isLast nothing more is wanted */
  choose(emoji: string, isLast: boolean): void;
  close(): void;
}

const hand = '✋';

/** Search, skin tone, groups, and the emoji themselves. */
export function createPickerView({ h, texts, memory, stock, typed, choose, close }: Parts) {
  const list = createListView({ h }, texts);

  function onListClick(event: TargetedEvent<HTMLElement, MouseEvent>): void {
    const emoji = buttonAt(event)?.dataset['emoji'];
    if (emoji !== undefined) choose(emoji, !event.shiftKey);
  }
  /** Of a row of buttons one is reached by the key for the next control, the others from it. */
  function onRowKey(event: TargetedEvent<HTMLElement, KeyboardEvent>): void {
    const from = buttonAt(event);
    if (from === undefined) return;
    const row = event.currentTarget;
    const isRightToLeft = getComputedStyle(row).direction === 'rtl';
    const to = move([...row.querySelectorAll('button')], from, event.key, isRightToLeft);
    if (to === undefined) return;
    event.preventDefault();
    row.querySelectorAll('[tabindex="0"]').forEach((one) => one.setAttribute('tabindex', '-1'));
    to.tabIndex = 0;
    to.focus();
  }
  function onKeyDown(event: TargetedEvent<HTMLElement, KeyboardEvent>): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    // The messenger stays open.
    event.stopPropagation();
    close();
  }
  function onSearchKey(event: TargetedEvent<HTMLInputElement, KeyboardEvent>): void {
    const first = event.currentTarget
      .closest('.emoji-picker')
      ?.querySelector<HTMLElement>('[data-emoji]');
    if (event.isComposing || !first) return;
    if (event.key === 'ArrowDown') first.focus();
    else if (event.key === 'Enter' && typed.peek() !== '') first.click();
    else return;
    event.preventDefault();
  }
  function search(): JSX.Element {
    return h('input', {
      type: 'search',
      class: 'emoji-search',
      'aria-label': texts.search,
      placeholder: texts.search,
      autoComplete: 'off',
      spellcheck: false,
      value: typed.value,
      onInput: (event: TargetedEvent<HTMLInputElement>) =>
        (typed.value = event.currentTarget.value),
      onKeyDown: onSearchKey,
    });
  }
  function tones({ tones: names }: EmojiData): JSX.Element {
    return h(
      'select',
      {
        class: 'emoji-tone',
        'aria-label': texts.skinTone,
        title: texts.skinTone,
        value: memory.tone.value,
        onChange: (event: TargetedEvent<HTMLSelectElement>) =>
          memory.setTone(Number(event.currentTarget.value)),
      },
      ['', ...names].map((name, tone) =>
        h('option', { key: tone, value: tone }, `${withTone(hand, tone)} ${name}`),
      ),
    );
  }
  function tabs({ groups }: EmojiData): JSX.Element {
    const shown = groups.filter(({ emoji }) => emoji.length > 0);
    return h(
      'div',
      { class: 'emoji-tabs', role: 'toolbar', 'aria-label': texts.picker, onKeyDown: onRowKey },
      shown.map(({ name, emoji: [first] }, index) =>
        h(
          'button',
          {
            type: 'button',
            key: name,
            'aria-label': name,
            title: name,
            tabIndex: index === 0 ? 0 : -1,
            onClick: (event: TargetedEvent<HTMLElement>) => showGroup(event.currentTarget, name),
          },
          first?.[0],
        ),
      ),
    );
  }
  /** The list of two thousand is made anew only where it is another. */
  let made: { of: readonly unknown[]; list: ReturnType<typeof list> } | undefined;
  function memoized(data: EmojiData): ReturnType<typeof list> {
    const of = [data, typed.value, memory.tone.value, memory.recent.value];
    const isSame = made?.of.every((one, index) => one === of[index]) === true;
    if (made === undefined || !isSame) {
      const [, text, tone, recent] = [data, typed.value, memory.tone.value, memory.recent.value];
      made = { of, list: list({ data, typed: text, tone, recent }) };
    }
    return made.list;
  }
  function content(): JSX.Element {
    const data = stock.value;
    if (typeof data === 'string') {
      return h('p', { class: 'emoji-note', role: 'status' }, texts[data]);
    }
    return h(
      'div',
      { class: 'emoji-body' },
      h('div', { class: 'emoji-head' }, search(), tones(data)),
      typed.value === '' && tabs(data),
      h('div', { class: 'emoji-list', onClick: onListClick, onKeyDown: onRowKey }, memoized(data)),
    );
  }
  // Out of sight it stays where it is: two thousand buttons are shown faster than made.
  return (ref: (element: HTMLElement | null) => void, hidden: boolean): JSX.Element =>
    h(
      'div',
      { class: 'emoji-picker', role: 'dialog', 'aria-label': texts.picker, hidden, ref, onKeyDown },
      content(),
    );
}

function buttonAt(event: Event): HTMLElement | undefined {
  return (event.target as Element).closest<HTMLElement>('button') ?? undefined;
}

function showGroup(tab: HTMLElement, name: string): void {
  const sections = tab.closest('.emoji-body')?.querySelectorAll('section') ?? [];
  for (const section of sections) {
    if (section.getAttribute('aria-label') === name) section.scrollIntoView({ block: 'start' });
  }
}
