import { isCalendarDay } from '../rules/calendar-day.ts';

/** The first moment in UTC of a day that is written as `2026-03-01`; undefined where there is no such day. */
export function parseDay(text: string): number | undefined {
  return isCalendarDay(text) ? Date.parse(`${text}T00:00:00Z`) : undefined;
}
