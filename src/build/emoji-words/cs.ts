import type { EmojiWords } from './types.ts';

export const cs: EmojiWords = {
  groups: [
    'smajlíci a emoce',
    'lidé a tělo',
    'zvířata a příroda',
    'jídlo a pití',
    'cestování a místa',
    'aktivity',
    'předměty',
    'symboly',
    'vlajky',
  ],
  tones: [
    'světlý odstín pleti',
    'středně světlý odstín pleti',
    'střední odstín pleti',
    'středně tmavý odstín pleti',
    'tmavý odstín pleti',
  ],
};
