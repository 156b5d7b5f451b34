import type { OfficeHours, OfficeInterval } from '../contract/automation/office-hours.ts';
import { createZone, type WallTime } from './zone.ts';

const minutesOfDay = 24 * 60;
const minuteMs = 60_000;
const dayMs = minutesOfDay * minuteMs;
/** Who is away for longer is not coming back at a time that can be told. */
const longestAwayDays = 400;

/** Whether somebody is there, by the clock on the wall. */
export function isOpen(hours: OfficeHours, nowMs: number): boolean {
  return createIsOpen(hours)(nowMs);
}

/** The same built once, for whoever asks often: to make a zone takes longer than to ask a thousand predicates. */
export function createIsOpen(hours: OfficeHours): (nowMs: number) => boolean {
  if (hours.intervals.length === 0 && hours.holidays.length === 0) return () => true;
  const zone = createZone(hours.time_zone);
  return (nowMs) => isOpenAt(hours, zone.wallTime(nowMs));
}

/** When somebody is there: now, or the next time; null where that is in no sight. */
export function nextOpening(hours: OfficeHours, nowMs: number): number | null {
  const zone = createZone(hours.time_zone);
  const today = zone.wallTime(nowMs);
  if (isOpenAt(hours, today)) return nowMs;
  for (let ahead = 0; ahead <= longestAwayDays; ahead += 1) {
    const day = today.dayMs + ahead * dayMs;
    const openings = openingsOf(hours, day)
      .flatMap((minute) => zone.moments(day + minute * minuteMs))
      .filter((moment) => moment > nowMs && isOpenAt(hours, zone.wallTime(moment)));
    if (openings.length > 0) return Math.min(...openings);
  }
  return null;
}

function isOpenAt(hours: OfficeHours, wall: WallTime): boolean {
  if (isHoliday(hours, wall.dayMs)) return false;
  const minute = weekdayOf(wall.dayMs) * minutesOfDay + wall.minute;
  return (
    hours.intervals.length === 0 ||
    hours.intervals.some((one) => one.start_minute <= minute && minute < one.end_minute)
  );
}

/** Minutes of the day at which it may open: midnight too, for a holiday may end. */
function openingsOf(hours: OfficeHours, day: number): number[] {
  if (isHoliday(hours, day)) return [];
  const begins = weekdayOf(day) * minutesOfDay;
  return hours.intervals.length === 0
    ? [0]
    : hours.intervals.filter((one) => isOfDay(one, begins)).map((one) => beginningOn(one, begins));
}

function isOfDay({ start_minute, end_minute }: OfficeInterval, begins: number): boolean {
  return start_minute < begins + minutesOfDay && end_minute > begins;
}

function beginningOn({ start_minute }: OfficeInterval, begins: number): number {
  return Math.max(0, start_minute - begins);
}

function isHoliday({ holidays }: OfficeHours, day: number): boolean {
  return holidays.includes(new Date(day).toISOString().slice(0, 10));
}

/** Monday is 0. */
function weekdayOf(day: number): number {
  return (new Date(day).getUTCDay() + 6) % 7;
}
