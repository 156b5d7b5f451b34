import { expect, test } from 'vitest';
import type { OneEmoji } from '../../../src/contract/messenger/emoji.ts';
import { findEmoji } from '../../../src/widget/emoji/find-emoji.ts';

const all: OneEmoji[] = [
  ['😀', 'grinning face', 'happy smile', 1, 0],
  ['❤️', 'red heart', 'love', 1, 0],
  ['😍', 'smiling face with heart-eyes', 'love crush', 1, 0],
  ['☕', 'café', 'drink', 1, 0],
];
const found = (typed: string) => findEmoji(all, typed).map(([emoji]) => emoji);

test('S8 what an emoji is called comes before what else it is found under', () => {
  expect(found('smil')).toEqual(['😍', '😀']);
});

test('S8 every word counts, by its beginning, whatever its case and its accents', () => {
  expect(found('LOVE red')).toEqual(['❤️']);
  expect(found('cafe')).toEqual(['☕']);
  expect(found('eart')).toEqual([]);
});

test('S8 an emoji is found by itself', () => {
  expect(found('☕')).toEqual(['☕']);
});
