/** A moment that a conversation can be put off until. */
export interface SnoozeTime {
  name: 'later_today' | 'tomorrow' | 'next_week';
  atMs: number;
}

const laterMs = 3 * 3_600_000;
const lastHourOfDay = 18;
const morningHour = 9;
const monday = 1;

/**
 * What is usual, in the zone that this machine is in: in three hours while the working day lasts, tomorrow and
 * next Monday in the morning.
 */
export function snoozeTimes(nowMs: number): SnoozeTime[] {
  const later = nextHalfHour(nowMs + laterMs);
  const isToday = isSameDay(later, nowMs) && new Date(later).getHours() <= lastHourOfDay;
  const daysToMonday = (monday - new Date(nowMs).getDay() + 7) % 7 || 7;
  const tomorrow: SnoozeTime = { name: 'tomorrow', atMs: morningAfter(nowMs, 1) };
  return [
    ...(isToday ? [{ name: 'later_today', atMs: later } as const] : []),
    tomorrow,
    // On a Sunday, tomorrow is next Monday.
    ...(daysToMonday === 1
      ? []
      : [{ name: 'next_week', atMs: morningAfter(nowMs, daysToMonday) } as const]),
  ];
}

/** `2026-11-23T09:00`, as a field for date and time has it: without a zone, in that of this machine. */
export function toLocalInput(atMs: number): string {
  const date = new Date(atMs);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** @returns undefined for what is no time, or has passed */
export function fromLocalInput(text: string, nowMs: number): number | undefined {
  const atMs = new Date(text).getTime();
  return atMs > nowMs ? atMs : undefined;
}

/** By the calendar: a day with a change of the clock is not 24 hours long. */
function morningAfter(nowMs: number, days: number): number {
  const date = new Date(nowMs);
  return new Date(
    date.getFullYear(),
    date.getMonth(),
    date.getDate() + days,
    morningHour,
  ).getTime();
}

function nextHalfHour(atMs: number): number {
  const date = new Date(atMs);
  const minutes = Math.ceil(date.getMinutes() / 30) * 30;
  date.setMinutes(minutes, 0, 0);
  return date.getTime();
}

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}
