/**
 * “German (Switzerland)” of `de-CH`.
 * @param language BCP 47, as a browser has said it
 */
export function languageName(language: string, locale: string): string {
  try {
    const names = new Intl.DisplayNames(locale, { type: 'language', languageDisplay: 'standard' });
    return names.of(language) ?? language;
  } catch {
    return language;
  }
}
