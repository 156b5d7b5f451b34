import type { EmojiWords } from './types.ts';

export const sl: EmojiWords = {
  groups: [
    'smeški in čustva',
    'ljudje in telo',
    'živali in narava',
    'hrana in pijača',
    'potovanja in kraji',
    'dejavnosti',
    'predmeti',
    'simboli',
    'zastave',
  ],
  tones: ['svetla polt', 'srednje svetla polt', 'srednja polt', 'srednje temna polt', 'temna polt'],
};
