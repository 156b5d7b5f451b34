import { parseDay } from '../day.ts';
import { inside, report, type Checking } from './checking.ts';
import { checkList, checkNumber, checkObject, checkText } from './shape.ts';

const minutesOfWeek = 7 * 24 * 60;
const maxIntervals = 100;
const maxHolidays = 500;

export function checkHours(checking: Checking, value: unknown): void {
  const hours = checkObject(checking, value, '', ['time_zone', 'intervals', 'holidays']);
  if (hours === undefined) return;
  const zone = checkText(checking, hours.time_zone, 'time_zone', 64);
  if (zone !== undefined && !isTimeZone(zone)) {
    const message = 'A time zone is written such as “Europe/Lisbon”.';
    report(checking, 'time_zone', 'not_allowed', message);
  }
  const intervals = checkList(checking, hours.intervals, 'intervals', { max: maxIntervals });
  for (const [index, interval] of intervals.entries()) {
    checkInterval(checking, interval, inside('intervals', index));
  }
  const holidays = checkList(checking, hours.holidays, 'holidays', { max: maxHolidays });
  for (const [index, holiday] of holidays.entries()) {
    const path = inside('holidays', index);
    const day = checkText(checking, holiday, path, 10);
    if (day === undefined || parseDay(day) !== undefined) continue;
    report(checking, path, 'not_allowed', 'A day is written such as “2026-12-25”.');
  }
}

function checkInterval(checking: Checking, value: unknown, path: string): void {
  const interval = checkObject(checking, value, path, ['start_minute', 'end_minute']);
  if (interval === undefined) return;
  const limits = { min: 0, max: minutesOfWeek };
  const { start_minute, end_minute } = interval;
  checkNumber(checking, start_minute, inside(path, 'start_minute'), limits);
  checkNumber(checking, end_minute, inside(path, 'end_minute'), limits);
  if (typeof start_minute === 'number' && typeof end_minute === 'number') {
    if (start_minute < end_minute) return;
    report(checking, inside(path, 'end_minute'), 'not_allowed', 'It has to end after it begins.');
  }
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).format(0) !== '';
  } catch {
    return false;
  }
}
