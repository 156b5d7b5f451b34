import type { EmojiWords } from './types.ts';

export const ro: EmojiWords = {
  groups: [
    'fețe și emoții',
    'oameni și corp',
    'animale și natură',
    'mâncare și băutură',
    'călătorii și locuri',
    'activități',
    'obiecte',
    'simboluri',
    'steaguri',
  ],
  tones: [
    'ton deschis al pielii',
    'ton mediu-deschis al pielii',
    'ton mediu al pielii',
    'ton mediu-închis al pielii',
    'ton închis al pielii',
  ],
};
