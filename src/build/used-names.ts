const comments = /\/\*.*?\*\/|^\s*\/\/.*?$/gms;
const properties = /\.(\w+)/g;
const strings = /'(\w+)'/g;
const lookups = /\b(\w+)(?:\?\.)?\[\w/g;
const destructured = /\{([^{}]*)\}(?=\s*=[^=>])/g;

/**
 * Every name that a script reads something by, and `group[]` for what it looks up in: rather a few too many than one too few.
 * @example usedNames("const { h } = tools; h(texts.help[type], 'send')") // h, help, help[], send
 */
export function usedNames(source: string): Set<string> {
  const code = source.replace(comments, '');
  const lists = [...code.matchAll(destructured)].map(([, list = '']) => list);
  return new Set([
    ...first(code, properties),
    ...first(code, strings),
    ...first(code, lookups).map((name) => `${name}[]`),
    ...lists.flatMap((list) => first(list, /(?:^|,)\s*(\w+)/g)),
  ]);
}

function first(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, name = '']) => name);
}
