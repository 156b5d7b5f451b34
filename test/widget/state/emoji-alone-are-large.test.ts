import { expect, test } from 'vitest';
import { isEmojiOnly } from '../../../src/widget/thread/is-emoji-only.ts';

test.each(['🎉', '🎉🎉🎉', '👍🏽', '❤️', '👩‍👩‍👧‍👦', '🏳️‍🌈', '🇩🇪 🇫🇷', '1️⃣', '☝🏿', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '😀 😀'])(
  'S8 %s alone is large',
  (text) => expect(isEmojiOnly(text)).toBe(true),
);

test.each(['', 'a', '1', '#', '🎉🎉🎉🎉', 'Yes 🎉', '©', '123', '❤', '🇩'])(
  'S8 “%s” is not',
  (text) => expect(isEmojiOnly(text)).toBe(false),
);
