import type { EmojiTexts } from '../texts/emoji-texts.ts';

export const en: EmojiTexts = {
  picker: 'Emoji',
  search: 'Search emoji',
  noResults: 'No emoji found',
  recent: 'Recently used',
  skinTone: 'Skin tone',
  loading: 'Loading…',
  failed: 'The emoji could not be loaded.',
};
