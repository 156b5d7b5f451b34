import type { EmojiWords } from './types.ts';

export const hr: EmojiWords = {
  groups: [
    'smajlići i emocije',
    'ljudi i tijelo',
    'životinje i priroda',
    'hrana i piće',
    'putovanja i mjesta',
    'aktivnosti',
    'predmeti',
    'simboli',
    'zastave',
  ],
  tones: [
    'svijetla boja kože',
    'srednje svijetla boja kože',
    'srednja boja kože',
    'srednje tamna boja kože',
    'tamna boja kože',
  ],
};
