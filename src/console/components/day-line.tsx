import type { JSX } from 'preact';
import { useInbox } from './use-inbox.ts';

const dayMs = 86_400_000;

/** “Today”, “Yesterday”, “Monday 16 November”: what follows was on that day. */
export function DayLine({ atMs }: { atMs: number }): JSX.Element {
  const { page, locale } = useInbox();
  return <p class="day-line">{dayText(atMs, page.nowMs.value, locale)}</p>;
}

function dayText(atMs: number, nowMs: number, locale: string): string {
  const day = new Date(atMs).toDateString();
  if (day === new Date(nowMs).toDateString()) return 'Today';
  if (day === new Date(nowMs - dayMs).toDateString()) return 'Yesterday';
  const isThisYear = new Date(atMs).getFullYear() === new Date(nowMs).getFullYear();
  return new Intl.DateTimeFormat(locale, {
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(atMs);
}
