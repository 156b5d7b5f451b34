import { expect, test } from 'vitest';
import { localeFor } from '../../../src/widget/texts/locale-for.ts';

test.each([
  { language: 'en', languages: ['en-GB', 'en-US'], locale: 'en-GB' },
  { language: 'en', languages: ['de-CH', 'EN-gb'], locale: 'en-GB' },
  { language: 'ar', languages: ['ar-EG'], locale: 'ar-EG' },
  { language: 'en', languages: ['de-CH'], locale: 'en' },
  { language: 'en', languages: ['en'], locale: 'en' },
  { language: 'en', languages: [], locale: 'en' },
  { language: 'en', languages: ['en-US@posix'], locale: 'en' },
  { language: 'en', languages: ['en-'], locale: 'en' },
  { language: 'ar', languages: ['arc-EG'], locale: 'ar' },
])('S5 dates and numbers are in the visitor’s own form: $languages', (given) => {
  const locale = localeFor(given.language, given.languages);
  expect(locale).toBe(given.locale);
  expect(() => new Intl.DateTimeFormat(locale)).not.toThrow();
});
