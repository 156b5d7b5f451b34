/** The visitor's own form of a language (`en-GB` for `en`), for dates and numbers. Browsers have been seen to name locales that are none. */
export function localeFor(language: string, languages: readonly string[]): string {
  const own = languages.find((wanted) => wanted.toLowerCase().startsWith(`${language}-`));
  try {
    return own === undefined ? language : (Intl.getCanonicalLocales(own)[0] ?? language);
  } catch {
    return language;
  }
}
