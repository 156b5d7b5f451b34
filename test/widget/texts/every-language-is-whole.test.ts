import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checkTexts } from '../../../src/build/check-texts.ts';
import { catalogue } from '../../../src/widget/texts/catalogue.ts';

const languages = Object.keys(catalogue);

test.each(languages)(
  'S5 %s says all that English says, in the forms of its numbers',
  (language) => {
    const texts = { en: catalogue['en'] ?? {}, [language]: catalogue[language] ?? {} };
    expect(checkTexts(texts)).toEqual([]);
  },
);

test.each(languages)('S5 %s is a language that browsers know', (language) => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language]);
});

test('S5 every file of texts is in the catalogue', () => {
  const others = new Set([
    'bot-texts.ts',
    'catalogue.ts',
    'emoji-texts.ts',
    'file-texts.ts',
    'fill.ts',
    'first-en.ts',
    'locale-for.ts',
    'notice-texts.ts',
    'plural.ts',
    'texts.ts',
  ]);
  const files = readdirSync(new URL('../../../src/widget/texts/', import.meta.url));
  expect(files.filter((file) => !others.has(file)).toSorted()).toEqual(
    languages.map((language) => `${language}.ts`).toSorted(),
  );
});

test('S5 Arabic is read from right to left, English from left to right', () => {
  expect(catalogue['ar']?.direction).toBe('rtl');
  expect(catalogue['en']?.direction).toBe('ltr');
});
