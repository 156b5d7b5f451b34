import type { JSX } from 'preact';
import type { EmojiData, OneEmoji } from '../../contract/messenger/emoji.ts';
import { findEmoji } from './find-emoji.ts';
import { withTone } from './tone.ts';
import type { EmojiTools } from './types.ts';
import type { EmojiTexts } from '../texts/emoji-texts.ts';

interface Shown {
  data: EmojiData;
  typed: string;
  tone: number;
  recent: readonly string[];
}

/** Lines that are out of sight are not laid out; their height is guessed by how many stand in one. */
const inLine = 8;

/** Emoji in their groups, or those that are found. */
export function createListView({ h }: Pick<EmojiTools, 'h'>, texts: EmojiTexts) {
  /** One button for the keys; the arrows lead to the others. */
  function button([emoji, name, , , hasTones]: OneEmoji, tone: number, isFirst: boolean) {
    const toned = hasTones === 1 ? withTone(emoji, tone) : emoji;
    return h(
      'button',
      {
        type: 'button',
        key: emoji,
        'aria-label': name,
        title: name,
        'data-emoji': toned,
        tabIndex: isFirst ? 0 : -1,
      },
      toned,
    );
  }
  function section(name: string, emoji: readonly OneEmoji[], tone: number, isFirst: boolean) {
    return h(
      'section',
      {
        key: name,
        role: 'group',
        'aria-label': name,
        style: { '--lines': Math.ceil(emoji.length / inLine) },
      },
      h('h4', { 'aria-hidden': 'true' }, name),
      h(
        'div',
        { class: 'emoji-cells' },
        emoji.map((one, index) => button(one, tone, isFirst && index === 0)),
      ),
    );
  }
  return ({ data, typed, tone, recent }: Shown): JSX.Element | JSX.Element[] => {
    const all = data.groups.flatMap(({ emoji }) => emoji);
    if (typed.trim() !== '') {
      const found = findEmoji(all, typed);
      if (found.length > 0) return section(texts.search, found, tone, true);
      return h('p', { class: 'emoji-note', role: 'status' }, texts.noResults);
    }
    const names = new Map(all.flatMap((one) => tonesOf(one).map((toned) => [toned, one] as const)));
    const last = recent.flatMap((emoji): OneEmoji[] => {
      const one = names.get(emoji);
      // As it was chosen.
      return one === undefined ? [] : [[emoji, one[1], '', 0, 0]];
    });
    const groups = [
      ...(last.length > 0 ? [{ name: texts.recent, emoji: last }] : []),
      ...data.groups.filter(({ emoji }) => emoji.length > 0),
    ];
    return groups.map(({ name, emoji }, index) => section(name, emoji, tone, index === 0));
  };
}

function tonesOf([emoji, , , , hasTones]: OneEmoji): string[] {
  return hasTones === 1 ? [0, 1, 2, 3, 4, 5].map((tone) => withTone(emoji, tone)) : [emoji];
}
