/**
 * Texts by their paths, as they can be said otherwise.
 * @example flatTexts({ home: { title: 'Hi' } }) // { 'home.title': 'Hi' }
 */
export function flatTexts(
  texts: Readonly<Record<string, unknown>>,
  prefix = '',
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, value]): [string, string][] => {
      const path = prefix + key;
      // Which way a language is read is no sentence.
      if (path === 'direction') return [];
      if (typeof value === 'string') return [[path, value]];
      return Object.entries(flatTexts(value as Record<string, unknown>, `${path}.`));
    }),
  );
}
