import { labels as ar } from './ar.ts';
import { labels as bg } from './bg.ts';
import { labels as cs } from './cs.ts';
import { labels as de } from './de.ts';
import { labels as el } from './el.ts';
import { labels as en } from './en.ts';
import { labels as es } from './es.ts';
import { labels as fr } from './fr.ts';
import { labels as hr } from './hr.ts';
import { labels as hu } from './hu.ts';
import { labels as it } from './it.ts';
import { labels as nl } from './nl.ts';
import { labels as pl } from './pl.ts';
import { labels as pt } from './pt.ts';
import { labels as ptBR } from './pt-BR.ts';
import { labels as ro } from './ro.ts';
import { labels as ru } from './ru.ts';
import { labels as sk } from './sk.ts';
import { labels as sl } from './sl.ts';
import { labels as sr } from './sr.ts';
import { labels as tr } from './tr.ts';
import { labels as uk } from './uk.ts';
import { nearestLanguage } from './nearest-language.ts';
import type { FieldLabels } from './texts.ts';

const byLanguage: Readonly<Record<string, FieldLabels>> = {
  en,
  ar,
  bg,
  cs,
  de,
  el,
  es,
  fr,
  hr,
  hu,
  it,
  nl,
  pl,
  pt,
  'pt-BR': ptBR,
  ro,
  ru,
  sk,
  sl,
  sr,
  tr,
  uk,
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
