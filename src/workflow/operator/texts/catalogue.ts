import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import type { Texts } from './texts.ts';

/** Every language that the messenger speaks. */
export const catalogue: Readonly<Record<string, Texts>> = {
  en,
  ar,
  de,
};
