import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ptBR } from './pt-BR.ts';
import type { Texts } from './texts.ts';

/** Every language that the messenger speaks. */
export const catalogue: Readonly<Record<string, Texts>> = {
  en,
  ar,
  de,
  es,
  fr,
  'pt-BR': ptBR,
};
