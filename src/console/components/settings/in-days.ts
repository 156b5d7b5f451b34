const dayMs = 86_400_000;

/** “in 7 days”, “tomorrow”, “in 3 hours”: how far off something is, as part of a sentence. */
export function inDays(thenMs: number, nowMs: number, locale: string): string {
  const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const days = Math.round((thenMs - nowMs) / dayMs);
  if (days >= 1) return format.format(days, 'day');
  return format.format(Math.max(1, Math.round((thenMs - nowMs) / 3_600_000)), 'hour');
}
