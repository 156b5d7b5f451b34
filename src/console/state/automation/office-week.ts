import type { OfficeInterval } from '../../../contract/automation/office-hours.ts';

/** Minutes from midnight; 1,440 is the midnight after. */
export interface DayInterval {
  from: number;
  to: number;
}

/** From Monday to Sunday. */
export type Week = readonly (readonly DayInterval[])[];

const dayMinutes = 1_440;
export const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;

/** By day; what goes past midnight stands in both. */
export function toWeek(intervals: readonly OfficeInterval[]): Week {
  return weekdays.map((_name, day) => {
    const start = day * dayMinutes;
    return intervals
      .map(({ start_minute, end_minute }) => ({
        from: Math.max(start_minute - start, 0),
        to: Math.min(end_minute - start, dayMinutes),
      }))
      .filter(({ from, to }) => from < to)
      .toSorted((left, right) => left.from - right.from);
  });
}

/** What meets at midnight is one again. */
export function toIntervals(week: Week): OfficeInterval[] {
  const intervals: OfficeInterval[] = [];
  for (const [day, hours] of week.entries()) {
    for (const { from, to } of hours) {
      const next = { start_minute: day * dayMinutes + from, end_minute: day * dayMinutes + to };
      const last = intervals.at(-1);
      if (last?.end_minute === next.start_minute) last.end_minute = next.end_minute;
      else intervals.push(next);
    }
  }
  return intervals;
}

/** What is wrong with the hours of a day; undefined is nothing. */
export function dayProblem(hours: readonly DayInterval[]): string | undefined {
  if (hours.some(({ from, to }) => from >= to)) return 'It has to end after it begins.';
  const inOrder = hours.toSorted((left, right) => left.from - right.from);
  const overlaps = inOrder.some(({ from }, index) => from < (inOrder[index - 1]?.to ?? 0));
  return overlaps ? 'Two of these overlap.' : undefined;
}

/** `09:30`, as a field for a time has it; the midnight at the end is `24:00`. */
export function toTime(minute: number): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

/** Every half hour of a day, and one that is none of them but is set. */
export function timesWith(minute: number, isEnd: boolean): number[] {
  const halves = Array.from({ length: 48 }, (_half, index) => (index + (isEnd ? 1 : 0)) * 30);
  return halves.includes(minute) ? halves : [...halves, minute].toSorted((a, b) => a - b);
}
