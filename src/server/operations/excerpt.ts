import { findWords } from '../../base/search-words.ts';

const before = 40;
const length = 160;

/** What stands around the first of these words in a text; null where none of them is in it. */
export function toExcerpt(text: string, words: readonly string[]): string | null {
  const last = words.at(-1) ?? '';
  const found = findWords(text).find(({ word }) => words.includes(word) || word.startsWith(last));
  if (found === undefined || last === '') return null;
  const begin = Math.max(0, found.index - before);
  const end = begin + length;
  const head = begin > 0 ? '…' : '';
  const tail = end < text.length ? '…' : '';
  return `${head}${text.slice(begin, end).replaceAll(/\s+/g, ' ').trim()}${tail}`;
}
