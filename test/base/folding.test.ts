import { expect, test } from 'vitest';
import { foldText } from '../../src/base/fold-text.ts';
import { wordBoundaries } from '../../src/rules/word-boundary.ts';

test(
  'every character folds to one text in every case, and what is folded stays as it is',
  { timeout: 60_000 },
  () => {
    const odd: string[] = [];
    // Behind the third plane, nothing is assigned that folds.
    for (let code = 1; code < 0x40000; code += 1) {
      if (code >= 0xd800 && code <= 0xdfff) continue;
      const character = String.fromCodePoint(code);
      const folded = foldText(character);
      const like = [
        folded,
        character.toUpperCase(),
        character.toLowerCase(),
        character.normalize('NFD'),
        character.normalize('NFKD'),
      ];
      if (like.some((each) => foldText(each) !== folded)) odd.push(code.toString(16));
    }
    expect(odd).toEqual([]);
  },
);

test('what a database could not keep becomes the sign for it', () => {
  expect(foldText('a\0b')).toBe('a\uFFFDb');
  expect(foldText('a\uD83Db\uDE42')).toBe('a\uFFFDb\uFFFD');
  expect(foldText('🙂')).toBe('🙂');
});

test('long texts fold as short ones do, one after the other', () => {
  const long = 'Straße '.repeat(20);
  const other = 'ΟΔΟΣ '.repeat(20);
  for (const text of [long, other, long, other, other]) {
    expect(foldText(text)).toBe(
      text
        .split(' ')
        .map((word) => foldText(word))
        .join(' '),
    );
  }
});

test('what parts words is still there once text is folded', () => {
  for (const character of wordBoundaries) expect(foldText(character)).toBe(character);
});
