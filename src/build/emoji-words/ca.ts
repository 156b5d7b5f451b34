import type { EmojiWords } from './types.ts';

export const ca: EmojiWords = {
  groups: [
    'emoticones i emocions',
    'gent i cos',
    'animals i natura',
    'menjar i beguda',
    'viatges i llocs',
    'activitats',
    'objectes',
    'símbols',
    'banderes',
  ],
  tones: [
    'to de pell clar',
    'to de pell mitjanament clar',
    'to de pell mitjà',
    'to de pell mitjanament fosc',
    'to de pell fosc',
  ],
};
