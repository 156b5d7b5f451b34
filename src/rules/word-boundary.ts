/**
 * What parts words, as text stands once it is folded: white space and punctuation, but for `_`. A list, not a class of Unicode's, so that memory and
 * databases part words in the same places.
 */
export const wordBoundaries: string =
  // What folding leaves of white space,
  '\t\n\v\f\r \u0085\u1680\u2028\u2029' +
  // of ASCII,
  '!"#$%&\'()*+,./:;<=>?@[\\]^`{|}~-' +
  // of the West,
  '¡§«¶·»¿‐–—―‘’‚‛“”„‟†‡•‰′‹›' +
  // and of others: Armenian, Hebrew, Arabic, Devanagari, Chinese and Japanese.
  '՝՞׀׃׳״،؛؟٪۔।॥、。〈〉《》「」『』【】〔〕・';

const boundaries = new Set(wordBoundaries);

/** Where a text begins or ends, there is none: an empty one. */
export function isWordBoundary(character: string): boolean {
  return character === '' || boundaries.has(character);
}
