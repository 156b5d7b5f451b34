import { nearestLanguage } from '../../workflow/operator/texts/nearest-language.ts';
import { catalogue } from './texts/catalogue.ts';
import { en } from './texts/en.ts';
import type { MailTexts } from './texts/mail-texts.ts';

/** What mails say to somebody. @param wanted BCP 47 */
export function chooseTexts(wanted: string | null): { language: string; texts: MailTexts } {
  const language = nearestLanguage(Object.keys(catalogue), wanted) ?? 'en';
  return { language, texts: catalogue[language] ?? en };
}
