import { expect, test } from 'vitest';
import { dayName } from '../../src/ui/day-name.ts';

const now = new Date(2026, 2, 30, 0, 30).getTime();
const on = (month: number, day: number, hour = 23, year = 2026) =>
  new Date(year, month, day, hour).getTime();

test.each([
  { then: on(2, 30, 0), locale: 'en', said: 'Today' },
  { then: on(2, 29), locale: 'en', said: 'Yesterday' },
  { then: on(2, 29, 0), locale: 'en', said: 'Yesterday' },
  { then: on(2, 28), locale: 'en', said: 'Saturday, March 28' },
  { then: on(11, 31, 12, 2025), locale: 'en', said: 'Wednesday, December 31, 2025' },
  { then: on(2, 29), locale: 'de', said: 'Gestern' },
  { then: on(2, 30, 0), locale: 'ar', said: 'اليوم' },
  { then: on(2, 31), locale: 'en', said: 'Tuesday, March 31' },
])('S8 $locale: $said', ({ then, locale, said }) => {
  expect(dayName(then, now, locale)).toBe(said);
});
