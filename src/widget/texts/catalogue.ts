import { en as bots } from '../bots/en.ts';
import { en as emoji } from '../emoji/en.ts';
import { en as files } from '../files/en.ts';
import { en as notices } from '../notices/en.ts';
import { ar } from './ar.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ptBR } from './pt-BR.ts';
import type { Texts } from './texts.ts';

/** Every language, whole, for the build and the tests. Pages are given theirs by the server. */
export const catalogue: Record<string, Texts> = {
  en: { ...en, bots, emoji, files, notices },
  ar,
  de,
  es,
  fr,
  'pt-BR': ptBR,
};
