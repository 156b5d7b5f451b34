import { expect, test } from 'vitest';
import type { EmojiData } from '../../../src/contract/messenger/emoji.ts';
import { drawable, type Draw } from '../../../src/widget/emoji/drawable.ts';

const data: EmojiData = {
  tones: ['1', '2', '3', '4', '5'],
  groups: [
    {
      name: 'faces',
      emoji: [
        ['😀', 'grinning', '', 1, 0],
        ['🫠', 'melting', '', 14, 0],
        ['🫩', 'tired', '', 16, 0],
      ],
    },
    { name: 'flags', emoji: [['🇵🇹', 'Portugal', '', 2, 0]] },
  ],
};
const box = { pixels: 'box', width: 10 };
const shown = (draw: Draw) =>
  drawable(data, draw).groups.flatMap(({ emoji }) => emoji.map(([one]) => one));

/** A system that has pictures of some, and draws the rest in the colour of the text. */
function withPictures(isKnown: (emoji: string) => boolean): Draw {
  return (emoji, color) => ({ pixels: isKnown(emoji) ? emoji : `box ${color}`, width: 10 });
}

test('S8 emoji that are newer than the system are not offered', () => {
  const is2021 = withPictures((emoji) => !'🫪🫩🐦‍🔥🫨'.includes(emoji) && emoji !== '\u{10fffe}');
  expect(shown(is2021)).toEqual(['😀', '🫠', '🇵🇹']);
});

test('S8 flags are not offered where they would be letters', () => {
  const isWindows = withPictures((emoji) => !/\p{RI}/u.test(emoji) && emoji !== '\u{10fffe}');
  expect(shown(isWindows)).toEqual(['😀', '🫠', '🫩']);
});

test('S8 a font that has a few of them, in one colour, is looked at sign by sign', () => {
  const isOld: Draw = (emoji, color) => ({
    pixels: `${color} ${emoji === '😀' ? 'face' : 'box'}`,
    width: 10,
  });
  expect(shown(isOld)).toEqual(['😀']);
});

test('S8 where pages may not look at what they draw, all are offered', () => {
  expect(shown(() => box)).toHaveLength(4);
  expect(shown(() => undefined)).toHaveLength(4);
});
