import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { useLogScroll } from '../../ui/use-log-scroll.ts';
import { DayLine } from './day-line.tsx';
import { Message } from './message.tsx';
import { MoreButton } from './more-button.tsx';
import { BubbleSkeletons } from './skeletons.tsx';
import { ThreadEvent } from './thread-event.tsx';
import { isMessage, type ThreadItem } from '../state/thread-items.ts';
import { toPages } from '../state/to-pages.ts';
import { useInbox } from './use-inbox.ts';
import { useOnce } from './use-once.ts';
import { WritingLine } from './writing-line.tsx';

/** What was said, the newest at the end. */
export function ThreadLog(): JSX.Element {
  const { inbox, threads, reading } = useInbox();
  const items = inbox.items.value;
  const { status, earlier, parts } = inbox.thread.value;
  const once = useOnce<ThreadItem>();
  const log = useRef<HTMLDivElement>(null);
  const last = items.at(-1);
  const ends = {
    lastKey: last?.key,
    isLastOwn: last !== undefined && isMessage(last) && last.receipt === 'sending',
  };
  const { seenKey, goToEnd } = useLogScroll(log, ends, reading.setAtEnd);

  function showEarlier(): void {
    const chosenId = inbox.chosenId.peek();
    if (chosenId !== undefined) void threads.readEarlier(chosenId);
  }
  return (
    <div class="thread-body">
      <div
        ref={log}
        class="log"
        role="log"
        aria-label="Conversation"
        aria-busy={status === 'loading'}
        tabIndex={0}
      >
        <div class="log-content">
          <MoreButton there={earlier} before={parts[0]?.position} onClick={showEarlier}>
            Show earlier messages
          </MoreButton>
          {status === 'loading' && items.length === 0 && <BubbleSkeletons />}
          {toPages(items).map(([page, shown]) => (
            <div key={page} class="log-page">
              {shown.map((item) => once(item, toRow))}
            </div>
          ))}
          <WritingLine />
        </div>
      </div>
      {seenKey !== undefined && (
        <button type="button" class="button new-messages" onClick={goToEnd}>
          New messages
        </button>
      )}
    </div>
  );
}

function toRow(item: ThreadItem): JSX.Element {
  return <Item key={item.key} item={item} />;
}

function Item({ item }: { item: ThreadItem }): JSX.Element {
  if (item.kind === 'event') return <ThreadEvent part={item.part} />;
  if (item.kind === 'day') return <DayLine atMs={item.atMs} />;
  return <Message item={item} />;
}
