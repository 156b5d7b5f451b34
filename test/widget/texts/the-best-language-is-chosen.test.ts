import { expect, test } from 'vitest';
import { loadTexts, localeFor } from '../../../src/widget/texts/load-texts.ts';

test.each([
  { languages: ['ar'], language: 'ar' },
  { languages: ['ar-EG'], language: 'ar' },
  { languages: ['AR-eg'], language: 'ar' },
  { languages: ['tlh', 'ar', 'en'], language: 'ar' },
  { languages: ['en', 'ar'], language: 'en' },
  { languages: ['en-GB', 'ar'], language: 'en' },
  { languages: ['tlh'], language: 'en' },
  { languages: ['arc'], language: 'en' },
  { languages: ['en-US@posix'], language: 'en' },
  { languages: ['', 'undefined', 'constructor', '__proto__'], language: 'en' },
  { languages: [], language: 'en' },
])('S5 of $languages the best that there is: $language', async ({ languages, language }) => {
  const loaded = await loadTexts(languages);
  expect(loaded.language).toBe(language);
  expect(loaded.texts.direction).toBe(language === 'ar' ? 'rtl' : 'ltr');
});

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
])('dates and numbers are in the visitor’s own form: $languages', (given) => {
  const locale = localeFor(given.language, given.languages);
  expect(locale).toBe(given.locale);
  expect(() => new Intl.DateTimeFormat(locale)).not.toThrow();
});
