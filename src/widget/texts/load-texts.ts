import { en } from './en.ts';
import type { Texts } from './texts.ts';

const loaders = new Map<string, () => Promise<Texts>>([
  ['ar', async () => (await import('./ar.ts')).ar],
]);

/** The texts for the first of these languages that there is, by its first part (`ar-EG` is served by `ar`); else English. */
export async function loadTexts(
  languages: readonly string[],
): Promise<{ language: string; texts: Texts }> {
  for (const wanted of languages) {
    const [language = ''] = wanted.toLowerCase().split('-');
    if (language === 'en') break;
    const load = loaders.get(language);
    // A language that cannot be loaded just now is no reason to say nothing.
    const texts = await load?.().catch(() => undefined);
    if (texts !== undefined) return { language, texts };
  }
  return { language: 'en', texts: en };
}

/** The visitor's own form of a language (`en-GB` for `en`), for dates and numbers. Browsers have been seen to name locales that are none. */
export function localeFor(language: string, languages: readonly string[]): string {
  const own = languages.find((wanted) => wanted.toLowerCase().startsWith(`${language}-`));
  try {
    return own === undefined ? language : (Intl.getCanonicalLocales(own)[0] ?? language);
  } catch {
    return language;
  }
}
