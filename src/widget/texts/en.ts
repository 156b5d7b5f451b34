import { shownEn } from '../files/shown-en.ts';
import { agoEn } from '../notices/ago-en.ts';
import { en as laterEn } from '../thread/en.ts';
import { firstEn } from './first-en.ts';
import type { Texts } from './texts.ts';

export const en: Texts = { ...firstEn, ...agoEn, ...laterEn, ...shownEn };
