import type { EmojiWords } from './types.ts';

export const tr: EmojiWords = {
  groups: [
    'yüzler ve duygular',
    'insanlar ve vücut',
    'hayvanlar ve doğa',
    'yiyecek ve içecek',
    'seyahat ve yerler',
    'etkinlikler',
    'nesneler',
    'semboller',
    'bayraklar',
  ],
  tones: [
    'açık cilt tonu',
    'orta-açık cilt tonu',
    'orta cilt tonu',
    'orta-koyu cilt tonu',
    'koyu cilt tonu',
  ],
};
