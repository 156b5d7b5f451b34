import { toDayBounds } from './calendar-day.ts';
import type { Test } from './facts.ts';
import type { Read } from './read-field.ts';

/** Not a calendar's: 24 hours, and so many of them back from now. */
export const dayMs = 24 * 60 * 60 * 1000;

export function moreThanDaysAgo(read: Read, days: number): Test {
  const windowMs = days * dayMs;
  return (facts) => {
    const met = read(facts);
    return typeof met === 'number' && facts.nowMs - met > windowMs;
  };
}

/** What is still to come is not ago. */
export function lessThanDaysAgo(read: Read, days: number): Test {
  const windowMs = days * dayMs;
  return (facts) => {
    const met = read(facts);
    return typeof met === 'number' && met <= facts.nowMs && facts.nowMs - met < windowMs;
  };
}

/** 3 days ago is from 72 hours ago on, and before 96 have passed. */
export function daysAgo(read: Read, days: number): Test {
  const windowMs = days * dayMs;
  return (facts) => {
    const met = read(facts);
    if (typeof met !== 'number') return false;
    const ageMs = facts.nowMs - met;
    return ageMs >= windowMs && ageMs < windowMs + dayMs;
  };
}

type Bounds = ReturnType<typeof toDayBounds>;

export function onDay(
  read: Read,
  day: string,
  isFitting: (met: number, bounds: Bounds) => boolean,
): Test {
  const boundsIn = createBounds(day);
  return (facts) => {
    const met = read(facts);
    return typeof met === 'number' && isFitting(met, boundsIn(facts.timeZone));
  };
}

/** The day's bounds: found once, for a workspace has one zone. */
function createBounds(day: string): (timeZone: string) => Bounds {
  let found: { timeZone: string; bounds: Bounds } | undefined;
  return (timeZone) => {
    if (found?.timeZone !== timeZone) found = { timeZone, bounds: toDayBounds(day, timeZone) };
    return found.bounds;
  };
}
