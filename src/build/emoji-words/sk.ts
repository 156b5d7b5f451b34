import type { EmojiWords } from './types.ts';

export const sk: EmojiWords = {
  groups: [
    'smajlíky a emócie',
    'ľudia a telo',
    'zvieratá a príroda',
    'jedlo a nápoje',
    'cestovanie a miesta',
    'aktivity',
    'predmety',
    'symboly',
    'vlajky',
  ],
  tones: [
    'svetlý tón pleti',
    'stredne svetlý tón pleti',
    'stredný tón pleti',
    'stredne tmavý tón pleti',
    'tmavý tón pleti',
  ],
};
