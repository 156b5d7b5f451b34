import { shownEn } from '../files/shown-en.ts';
import { en as laterEn } from '../thread/en.ts';
import { firstEn } from './first-en.ts';
import type { Texts } from './texts.ts';

export const en: Texts = { ...firstEn, ...laterEn, ...shownEn };
