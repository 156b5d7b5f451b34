import { clockTime } from '../../ui/relative-time.ts';

const dayMs = 86_400_000;

/**
 * “until Mon 09:00”, “until they reply”: how long something is put off.
 * @param style bare: without “until”
 */
export function snoozedUntil(
  untilMs: number | null | undefined,
  nowMs: number,
  locale: string,
  style: 'until' | 'bare' = 'until',
): string {
  if (untilMs === null || untilMs === undefined) return 'until they reply';
  const prefix = style === 'until' ? 'until ' : '';
  return prefix + futureTime(untilMs, nowMs, locale);
}

function futureTime(atMs: number, nowMs: number, locale: string): string {
  const time = new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(atMs);
  if (dayOf(atMs) === dayOf(nowMs)) return time;
  // Within the week the name of the day says it.
  const isSoon = atMs - nowMs < 6 * dayMs;
  return isSoon
    ? `${new Intl.DateTimeFormat(locale, { weekday: 'short' }).format(atMs)} ${time}`
    : clockTime(atMs, atMs - 30 * dayMs, locale);
}

function dayOf(atMs: number): string {
  return new Date(atMs).toDateString();
}
