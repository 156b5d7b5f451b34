import { expect, test } from 'vitest';
import { officeWords } from '../../../../src/console/state/automation/office-words.ts';
import {
  dayProblem,
  timesWith,
  toIntervals,
  toTime,
  toWeek,
} from '../../../../src/console/state/automation/office-week.ts';

const nineToFive = [0, 1, 2, 3, 4].map((day) => ({
  start_minute: day * 1_440 + 540,
  end_minute: day * 1_440 + 1_020,
}));

test('O11 hours of the week stand by day, and become the same intervals again', () => {
  const week = toWeek(nineToFive);
  expect(week.map((hours) => hours.length)).toEqual([1, 1, 1, 1, 1, 0, 0]);
  expect(week[0]).toEqual([{ from: 540, to: 1_020 }]);
  expect(toIntervals(week)).toEqual(nineToFive);
});

test('O11 what goes past midnight stands in both days, and is one interval again', () => {
  const night = [{ start_minute: 1_320, end_minute: 1_800 }];
  const week = toWeek(night);
  expect(week[0]).toEqual([{ from: 1_320, to: 1_440 }]);
  expect(week[1]).toEqual([{ from: 0, to: 360 }]);
  expect(toIntervals(week)).toEqual(night);
});

test('O11 hours that end before they begin or overlap are said to be wrong', () => {
  expect(dayProblem([{ from: 540, to: 1_020 }])).toBeUndefined();
  expect(dayProblem([{ from: 600, to: 600 }])).toBe('It has to end after it begins.');
  const twice = [
    { from: 780, to: 1_020 },
    { from: 540, to: 800 },
  ];
  expect(dayProblem(twice)).toBe('Two of these overlap.');
});

test('O11 a time that is no half hour can still be shown', () => {
  expect(timesWith(545, false)).toContain(545);
  expect(timesWith(540, true).at(-1)).toBe(1_440);
  expect([toTime(0), toTime(545), toTime(1_440)]).toEqual(['00:00', '09:05', '24:00']);
});

test('O11 the office says whether it is open, and when it opens, by its own clock', () => {
  const hours = { time_zone: 'Asia/Tokyo', intervals: nineToFive, holidays: ['2026-11-27'] };
  const thursdayNoon = Date.parse('2026-11-26T12:00+09:00');
  expect(officeWords(hours, thursdayNoon, 'en')).toEqual({ isOpen: true, text: 'Open now' });
  const thursdayNight = Date.parse('2026-11-26T20:00+09:00');
  expect(officeWords(hours, thursdayNight, 'en').text).toMatch(
    /^Closed now, opens Monday, November 30 at 09:00/,
  );
});
