import type { JSX } from 'preact';
import { dayName } from '../../ui/day-name.ts';
import { useInbox } from './use-inbox.ts';

/** “Today”, “Yesterday”, “Monday 16 November”: what follows was on that day. */
export function DayLine({ atMs }: { atMs: number }): JSX.Element {
  const { page, locale } = useInbox();
  return <p class="day-line">{dayName(atMs, page.nowMs.value, locale)}</p>;
}
