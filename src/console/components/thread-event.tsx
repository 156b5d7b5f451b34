import type { JSX } from 'preact';
import { clockTime } from '../../ui/relative-time.ts';
import type { EventItem } from '../state/thread-items.ts';
import { useInbox } from './use-inbox.ts';

const verbs: Record<EventItem['event'], string> = { close: 'closed', open: 'reopened' };

/** “Robin closed the conversation · 14:05” */
export function ThreadEvent({ item }: { item: EventItem }): JSX.Element {
  const { page, locale } = useInbox();
  return (
    <p class="thread-event">
      <bdi>{item.authorName}</bdi> {verbs[item.event]} the conversation{' · '}
      <time dateTime={new Date(item.createdAt).toISOString()}>
        {clockTime(item.createdAt, page.nowMs.value, locale)}
      </time>
    </p>
  );
}
