import type { EmojiWords } from './types.ts';

export const id: EmojiWords = {
  groups: [
    'smiley & emosi',
    'orang & tubuh',
    'hewan & alam',
    'makanan & minuman',
    'perjalanan & tempat',
    'aktivitas',
    'objek',
    'simbol',
    'bendera',
  ],
  tones: [
    'warna kulit cerah',
    'warna kulit cerah-sedang',
    'warna kulit sedang',
    'warna kulit gelap-sedang',
    'warna kulit gelap',
  ],
};
