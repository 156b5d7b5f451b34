const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

/** “5m”, “3h”, “2d”, then the date: how long ago, as short as it can be said in the language. */
export function shortAgo(thenMs: number, nowMs: number, locale: string, justNow: string): string {
  const agoMs = nowMs - thenMs;
  if (agoMs < minuteMs) return justNow;
  if (agoMs < hourMs) return unit(Math.floor(agoMs / minuteMs), 'minute', locale);
  if (agoMs < dayMs) return unit(Math.floor(agoMs / hourMs), 'hour', locale);
  if (agoMs < 7 * dayMs) return unit(Math.floor(agoMs / dayMs), 'day', locale);
  return new Intl.DateTimeFormat(locale, dateOf(thenMs, nowMs)).format(thenMs);
}

/** How long ago, rounded down to what `shortAgo` says: as long as that is the same, so are its words. */
export function agoStepMs(thenMs: number, nowMs: number): number {
  const agoMs = nowMs - thenMs;
  const unitMs = agoMs < hourMs ? minuteMs : agoMs < dayMs ? hourMs : dayMs;
  return Math.floor(agoMs / unitMs) * unitMs;
}

/** The year where it is another. */
function dateOf(thenMs: number, nowMs: number): Intl.DateTimeFormatOptions {
  const isThisYear = new Date(thenMs).getFullYear() === new Date(nowMs).getFullYear();
  return { day: 'numeric', month: 'short', year: isThisYear ? undefined : 'numeric' };
}

/** “14:05” today, “Mon 14:05” this week, else with the date. */
export function clockTime(thenMs: number, nowMs: number, locale: string): string {
  const agoMs = nowMs - thenMs;
  const time = { hour: 'numeric', minute: '2-digit' } as const;
  const isToday = new Date(thenMs).toDateString() === new Date(nowMs).toDateString();
  const day = isToday
    ? {}
    : Math.abs(agoMs) < 6 * dayMs
      ? ({ weekday: 'short' } as const)
      : dateOf(thenMs, nowMs);
  return new Intl.DateTimeFormat(locale, { ...day, ...time }).format(thenMs);
}

function unit(count: number, name: 'minute' | 'hour' | 'day', locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit: name, unitDisplay: 'narrow' }).format(
    count,
  );
}
