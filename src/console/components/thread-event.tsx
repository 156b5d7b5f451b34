import type { JSX } from 'preact';
import type { ConsolePart } from '../../contract/console/part.ts';
import { timeOfDay } from '../../ui/time-of-day.ts';
import { snoozedUntil } from './snoozed-until.ts';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

/** “Robin closed the conversation · 14:05” */
export function ThreadEvent({ part }: { part: ConsolePart }): JSX.Element {
  const { locale } = useInbox();
  return (
    <p class="thread-event">
      <What part={part} />
      {' · '}
      <time dateTime={new Date(part.created_at).toISOString()}>
        {timeOfDay(part.created_at, locale)}
      </time>
    </p>
  );
}

function What({ part }: { part: ConsolePart }): JSX.Element {
  const { locale } = useInbox();
  const { author } = part;
  const who = author.kind === 'bot' ? undefined : <bdi>{author.name}</bdi>;
  switch (part.kind) {
    case 'close':
      return <>{who ?? 'This'} closed the conversation</>;
    case 'open':
      return <>{who ?? 'This'} reopened the conversation</>;
    case 'unsnooze':
      return who === undefined ? <>The snooze has ended</> : <>{who} ended the snooze</>;
    case 'snooze':
      return (
        <>
          {who} snoozed the conversation {snoozedUntil(part.snoozed_until, part.created_at, locale)}
        </>
      );
    case 'assignment':
      return <Assignment part={part} />;
    default:
      // One of a kind that this page does not know yet.
      return <>{who} changed the conversation</>;
  }
}

function Assignment({ part: { author, assignee } }: { part: ConsolePart }): JSX.Element {
  const { assigneeName } = useWords();
  if (assignee === undefined || assignee.kind === 'nobody')
    return (
      <>
        <bdi>{author.name}</bdi> assigned this to nobody
      </>
    );
  const to = <bdi>{assigneeName(assignee)}</bdi>;
  if (author.kind === 'bot') return <>Assigned to {to}</>;
  if (assignee.id === author.id)
    return (
      <>
        <bdi>{author.name}</bdi> took this conversation
      </>
    );
  return (
    <>
      <bdi>{author.name}</bdi> assigned this to {to}
    </>
  );
}
