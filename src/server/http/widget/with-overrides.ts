/**
 * Texts with some of them said in another way.
 * @param overrides by path; a path that leads to no sentence is left out: the sentence may be of another version
 * @example withOverrides({ home: { title: 'Hi' } }, { 'home.title': 'Hello' }) // { home: { title: 'Hello' } }
 */
export function withOverrides(
  texts: Readonly<Record<string, unknown>>,
  overrides: Readonly<Record<string, string>> = {},
): Record<string, unknown> {
  return replaceIn(texts, overrides, '');
}

function replaceIn(
  texts: Readonly<Record<string, unknown>>,
  overrides: Readonly<Record<string, string>>,
  prefix: string,
): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(texts).map(([key, value]) => {
      const path = prefix + key;
      if (typeof value === 'string') return [key, overrides[path] ?? value];
      return [key, replaceIn(value as Record<string, unknown>, overrides, `${path}.`)];
    }),
  );
}
