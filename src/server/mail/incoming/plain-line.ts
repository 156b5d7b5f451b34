import { wellFormed } from './well-formed.ts';

/** Control characters, and what turns the direction of writing. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** What is to be one line, of what somebody could write anything into: without what nobody sees, and not too long. */
export function toPlainLine(given: string, maxLength: number): string {
  const line = wellFormed(given).replaceAll(unseen, ' ').replaceAll(/\s+/g, ' ').trim();
  return line.length <= maxLength ? line : `${wellFormed(line.slice(0, maxLength - 1))}…`;
}
