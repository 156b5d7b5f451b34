import { foldText } from '../base/fold-text.ts';
import type { Test } from './facts.ts';
import type { Read } from './read-field.ts';
import { isWordBoundary } from './word-boundary.ts';

/** @param sought what is answered where it does: false is the contrary */
export function equalsText(read: Read, folded: string, sought: boolean): Test {
  return (facts) => {
    const met = read(facts);
    return (typeof met === 'string' && (met === folded || isFoldedTo(met, folded))) === sought;
  };
}

/** Most texts differ from another at once: those are not folded first. */
function isFoldedTo(met: string, folded: string): boolean {
  const length = Math.min(met.length, folded.length);
  for (let at = 0; at < length; at += 1) {
    const code = met.charCodeAt(at);
    const wanted = folded.charCodeAt(at);
    if (code > 0x7f || wanted > 0x7f) return foldText(met) === folded;
    const isUpper = code >= 65 && code <= 90;
    if ((isUpper ? code + 32 : code) !== wanted) return false;
  }
  return foldText(met) === folded;
}

export function containsText(read: Read, folded: string, sought: boolean): Test {
  return (facts) => {
    const met = read(facts);
    return (typeof met === 'string' && foldText(met).indexOf(folded) !== -1) === sought;
  };
}

export function startsWith(read: Read, folded: string): Test {
  return (facts) => {
    const met = read(facts);
    return typeof met === 'string' && foldText(met).startsWith(folded);
  };
}

export function endsWith(read: Read, folded: string): Test {
  return (facts) => {
    const met = read(facts);
    return typeof met === 'string' && foldText(met).endsWith(folded);
  };
}

/** With no letter and no digit on either side of it. */
export function containsWord(read: Read, folded: string): Test {
  return (facts) => {
    const met = read(facts);
    return typeof met === 'string' && hasWord(foldText(met), folded);
  };
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + 1)) {
    if (isWordBoundary(text.charAt(at - 1)) && isWordBoundary(text.charAt(at + word.length))) {
      return true;
    }
  }
  return false;
}
