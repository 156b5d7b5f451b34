import { labels as ar } from './ar.ts';
import { labels as de } from './de.ts';
import { labels as en } from './en.ts';
import { labels as es } from './es.ts';
import { labels as fr } from './fr.ts';
import { labels as ptBR } from './pt-BR.ts';
import { nearestLanguage } from './nearest-language.ts';
import type { FieldLabels } from './texts.ts';

const byLanguage: Readonly<Record<string, FieldLabels>> = {
  en,
  ar,
  de,
  es,
  fr,
  'pt-BR': ptBR,
};

/**
 * What a field is called that a bot shows.
 * @param language of the person, BCP 47
 * @returns of an attribute of the site's own, its name
 */
export function fieldLabel(attribute: string, language: string): string {
  const near = nearestLanguage(Object.keys(byLanguage), language);
  const labels: Readonly<Record<string, string>> = byLanguage[near ?? 'en'] ?? en;
  return labels[attribute] ?? attribute.replace(/^(contact|company)\.custom\./, '');
}
