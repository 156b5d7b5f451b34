import { expect, test } from 'vitest';
import { agoStepMs, clockTime, shortAgo } from '../../src/ui/relative-time.ts';

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;
/** In the afternoon, by whatever zone the test runs in. */
const now = new Date(2026, 0, 15, 14, 5).getTime();

test.each([
  { ago: 0, said: 'just now' },
  { ago: -10 * second, said: 'just now' },
  { ago: 59 * second, said: 'just now' },
  { ago: 60 * second, said: '1m' },
  { ago: 59 * minute + 59 * second, said: '59m' },
  { ago: 60 * minute, said: '1h' },
  { ago: 23 * hour + 59 * minute, said: '23h' },
  { ago: 24 * hour, said: '1d' },
  { ago: 6 * day + 23 * hour, said: '6d' },
  { ago: 7 * day, said: 'Jan 8' },
  { ago: 8 * day, said: 'Jan 7' },
])('$ago ms ago is “$said”', ({ ago, said }) => {
  expect(shortAgo(now - ago, now, 'en', 'just now')).toBe(said);
});

test.each([
  0,
  59 * second,
  61 * second,
  3 * hour - second,
  25 * hour,
  6 * day + hour,
  9 * day + hour,
  400 * day,
])('%s ms ago is said of the step as of the moment itself', (ago) => {
  const at = now - ago;
  const step = agoStepMs(at, now);
  expect(shortAgo(at, at + step, 'en', 'just now')).toBe(shortAgo(at, now, 'en', 'just now'));
  expect(agoStepMs(at, now + 10)).toBe(step);
});

test('it is said in the language', () => {
  expect(shortAgo(now - 2 * hour, now, 'ar-EG', 'الآن')).toBe('٢ س');
  expect(shortAgo(now - second, now, 'de', 'gerade eben')).toBe('gerade eben');
  expect(shortAgo(now - 8 * day, now, 'en-GB', 'just now')).toBe('7 Jan');
});

/** Some spaces of ICU's are narrow, some do not break. */
function clock(then: Date, locale = 'en-GB'): string {
  return clockTime(then.getTime(), now, locale).replaceAll(/\s/g, ' ');
}

test('today has the time alone', () => {
  expect(clock(new Date(2026, 0, 15, 13, 30))).toBe('13:30');
  expect(clock(new Date(2026, 0, 15, 13, 30), 'en-US')).toBe('1:30 PM');
});

test('yesterday has its day, though it is minutes ago', () => {
  const justAfterMidnight = new Date(2026, 0, 15, 0, 5).getTime();
  const then = new Date(2026, 0, 14, 23, 55).getTime();
  expect(clockTime(then, justAfterMidnight, 'en-GB')).toBe('Wed 23:55');
});

test('this week has the day of the week, before that the date', () => {
  expect(clock(new Date(2026, 0, 10, 13, 30))).toBe('Sat 13:30');
  expect(clock(new Date(2026, 0, 8, 13, 30))).toBe('8 Jan, 13:30');
});

test('the same day of the week before is not mistaken for today', () => {
  expect(clock(new Date(2026, 0, 8, 14, 5))).toContain('8 Jan');
});

test('of another year the year is said', () => {
  expect(shortAgo(new Date(2024, 2, 12).getTime(), now, 'en', 'just now')).toBe('Mar 12, 2024');
  expect(clock(new Date(2024, 2, 12, 9, 30), 'en-US')).toBe('Mar 12, 2024, 9:30 AM');
});
