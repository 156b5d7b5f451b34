import type { AgoTexts } from '../texts/texts.ts';

export const agoEn: AgoTexts = { justNow: 'just now' };
