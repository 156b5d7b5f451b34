const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const maxWordLength = 40;

export interface WordInText {
  /** Folded, as it is looked for. */
  word: string;
  /** Where it begins in the text, in UTF-16 units. */
  index: number;
}

/**
 * The words of a text as a search compares them: without case and marks, letters of all forms alike, at most 40 characters each. Also of
 * languages that write no spaces.
 */
export function findWords(text: string): WordInText[] {
  const found: WordInText[] = [];
  for (const { segment, index, isWordLike } of segmenter.segment(text)) {
    if (!isWordLike) continue;
    for (const part of fold(segment).split(/[^\p{L}\p{N}]+/u)) {
      if (part !== '') found.push({ word: cut(part), index });
    }
  }
  return found;
}

/** The same, each word once. */
export function toSearchWords(text: string): string[] {
  return [...new Set(findWords(text).map(({ word }) => word))];
}

function fold(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function cut(word: string): string {
  return word.length <= maxWordLength ? word : [...word].slice(0, maxWordLength).join('');
}
