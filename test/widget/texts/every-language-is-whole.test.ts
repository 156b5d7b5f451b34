import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { catalogue } from '../../../src/widget/texts/catalogue.ts';
import type { Plural } from '../../../src/widget/texts/plural.ts';

/** Every text by its path: `launcher.open`. */
function flat(texts: object, prefix = ''): Map<string, string> {
  if ('other' in texts) return new Map([[prefix, String(texts.other)]]);
  const entries = Object.entries(texts).flatMap(([key, value]: [string, unknown]) =>
    typeof value === 'object' && value !== null
      ? [...flat(value, `${prefix}${key}.`)]
      : [[prefix + key, String(value)] as const],
  );
  return new Map(entries);
}
function placeholdersOf(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}

const languages = Object.keys(catalogue);
const whole = (language: string) => flat(catalogue[language] ?? {});
const english = whole('en');

test.each(languages)('S5 %s says everything that English says, and nothing else', (language) => {
  expect([...whole(language).keys()].toSorted()).toEqual([...english.keys()].toSorted());
});

test.each(languages)('S5 %s leaves no text empty', (language) => {
  const empty = [...whole(language)].filter(([, text]) => text.trim() === '');
  expect(empty).toEqual([]);
});

test.each(languages)('S5 %s has the same values to fill in as English', (language) => {
  for (const [key, text] of whole(language)) {
    expect(placeholdersOf(text), key).toEqual(placeholdersOf(english.get(key) ?? ''));
  }
});

test.each(languages)('S5 %s is a language that browsers know', (language) => {
  expect(Intl.DateTimeFormat.supportedLocalesOf(language)).toEqual([language]);
});

/** Every text that has a form for each kind of number. */
function pluralsIn(texts: object): Plural[] {
  if ('other' in texts) return [texts as Plural];
  return Object.values(texts)
    .filter((value) => typeof value === 'object' && value !== null)
    .flatMap(pluralsIn);
}

test.each(languages)('S5 %s has the forms that its numbers ask for, and no others', (language) => {
  const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
  for (const plural of pluralsIn(catalogue[language] ?? {}))
    expect(Object.keys(plural).toSorted()).toEqual(pluralCategories.toSorted());
});

test('S5 every file of texts is in the catalogue', () => {
  const others = new Set([
    'bot-texts.ts',
    'catalogue.ts',
    'emoji-texts.ts',
    'file-texts.ts',
    'fill.ts',
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
