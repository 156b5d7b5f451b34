const dayMs = 86_400_000;

/** “Today”, “Yesterday”, then the date: which day it was, by the calendar of whoever reads it. */
export function dayName(thenMs: number, nowMs: number, locale: string): string {
  const [then, now] = [new Date(thenMs), new Date(nowMs)];
  // A day may have an hour more or less.
  const days = Math.round((startOf(then) - startOf(now)) / dayMs);
  if (days === 0 || days === -1) {
    const said = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
    return said.charAt(0).toLocaleUpperCase(locale) + said.slice(1);
  }
  return then.toLocaleDateString(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: then.getFullYear() === now.getFullYear() ? undefined : 'numeric',
  });
}

function startOf(day: Date): number {
  return new Date(day).setHours(0, 0, 0, 0);
}
