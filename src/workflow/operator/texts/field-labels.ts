import { labels as ar } from './ar.ts';
import { labels as bg } from './bg.ts';
import { labels as ca } from './ca.ts';
import { labels as cs } from './cs.ts';
import { labels as da } from './da.ts';
import { labels as de } from './de.ts';
import { labels as el } from './el.ts';
import { labels as en } from './en.ts';
import { labels as es } from './es.ts';
import { labels as et } from './et.ts';
import { labels as fa } from './fa.ts';
import { labels as fi } from './fi.ts';
import { labels as fr } from './fr.ts';
import { labels as he } from './he.ts';
import { labels as hi } from './hi.ts';
import { labels as hr } from './hr.ts';
import { labels as hu } from './hu.ts';
import { labels as id } from './id.ts';
import { labels as it } from './it.ts';
import { labels as ja } from './ja.ts';
import { labels as ko } from './ko.ts';
import { labels as lt } from './lt.ts';
import { labels as lv } from './lv.ts';
import { labels as ms } from './ms.ts';
import { labels as nb } from './nb.ts';
import { labels as nl } from './nl.ts';
import { labels as pl } from './pl.ts';
import { labels as pt } from './pt.ts';
import { labels as ptBR } from './pt-BR.ts';
import { labels as ro } from './ro.ts';
import { labels as ru } from './ru.ts';
import { labels as sk } from './sk.ts';
import { labels as sl } from './sl.ts';
import { labels as sr } from './sr.ts';
import { labels as sv } from './sv.ts';
import { labels as th } from './th.ts';
import { labels as tr } from './tr.ts';
import { labels as uk } from './uk.ts';
import { labels as vi } from './vi.ts';
import { labels as zhCN } from './zh-CN.ts';
import { labels as zhTW } from './zh-TW.ts';
import { nearestLanguage } from './nearest-language.ts';
import type { FieldLabels } from './texts.ts';

const byLanguage: Readonly<Record<string, FieldLabels>> = {
  en,
  ar,
  bg,
  ca,
  cs,
  da,
  de,
  el,
  es,
  et,
  fa,
  fi,
  fr,
  he,
  hi,
  hr,
  hu,
  id,
  it,
  ja,
  ko,
  lt,
  lv,
  ms,
  nb,
  nl,
  pl,
  pt,
  'pt-BR': ptBR,
  ro,
  ru,
  sk,
  sl,
  sr,
  sv,
  th,
  tr,
  uk,
  vi,
  'zh-CN': zhCN,
  'zh-TW': zhTW,
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
