interface Nested {
  [key: string]: string | Nested;
}

/**
 * Texts by their paths, put back together.
 * @example nestedTexts({ 'home.title': 'Hi' }) // { home: { title: 'Hi' } }
 */
export function nestedTexts(texts: Readonly<Record<string, string>>): Nested {
  const nested: Nested = {};
  for (const [path, text] of Object.entries(texts)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let place = nested;
    for (const key of keys) {
      const inner = place[key];
      place = typeof inner === 'object' ? inner : (place[key] = {});
    }
    place[last] = text;
  }
  return nested;
}
