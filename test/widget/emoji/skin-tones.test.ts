import emoji from 'emojibase-data/en/data.json' with { type: 'json' };
import { expect, test } from 'vitest';
import { withTone } from '../../../src/widget/emoji/tone.ts';

test('S8 every emoji that has five skin tones has them as Unicode writes them', () => {
  const toned = emoji.filter(({ skins }) => skins?.length === 5);
  expect(toned.length).toBeGreaterThan(300);
  for (const { emoji: plain, skins = [] } of toned) {
    for (const { emoji: expected, tone } of skins) {
      expect(withTone(plain, Number(tone))).toBe(expected);
    }
  }
});

test('S8 without a tone an emoji stays as it is', () => {
  expect(withTone('✌️', 0)).toBe('✌️');
});
