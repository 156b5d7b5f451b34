const units = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const;

const longestMs = 7 * 86_400_000;

/** “just now”, “5 minutes ago”, “yesterday”, then the date: how long ago, as part of a sentence. */
export function longAgo(thenMs: number, nowMs: number, locale: string): string {
  const agoMs = nowMs - thenMs;
  if (agoMs >= longestMs)
    return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(thenMs);
  const fitting = units.find(({ ms }) => agoMs >= ms);
  if (fitting === undefined) return 'just now';
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return format.format(-Math.floor(agoMs / fitting.ms), fitting.unit);
}
