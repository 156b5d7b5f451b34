import type { EmojiWords } from './types.ts';

export const lv: EmojiWords = {
  groups: [
    'smaidiņi un emocijas',
    'cilvēki un ķermenis',
    'dzīvnieki un daba',
    'ēdieni un dzērieni',
    'ceļojumi un vietas',
    'nodarbes',
    'priekšmeti',
    'simboli',
    'karogi',
  ],
  tones: [
    'gaišs ādas tonis',
    'vidēji gaišs ādas tonis',
    'vidējs ādas tonis',
    'vidēji tumšs ādas tonis',
    'tumšs ādas tonis',
  ],
};
