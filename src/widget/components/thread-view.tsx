import { useComputed } from '@preact/signals';
import { Fragment, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Avatar } from '../../ui/avatar.tsx';
import { useLogScroll } from '../../ui/use-log-scroll.ts';
import { toThreadItems, type LineItem, type ThreadItem } from '../state/thread-items.ts';
import { emptyThread } from '../state/thread.ts';
import type { Page } from '../thread/types.ts';
import { Faces } from './faces.tsx';
import { Failed } from './failed.tsx';
import { MessageBubble, Question } from './message-bubble.tsx';
import { useAnswers } from './use-answers.ts';
import { useIsQuiet } from './use-is-quiet.ts';
import { useMessenger } from './use-messenger.ts';

/** What was said: from where reading stood, else the newest, which stays in sight while it was in sight. */
export function ThreadView({ conversationId }: { conversationId: string }): JSX.Element {
  const { bots, conversations, extras, outgoing, reading, surface, texts } = useMessenger();
  const log = useRef<HTMLDivElement>(null);
  const more = extras.piece.value;
  const thread = conversations.threads.value.get(conversationId);
  const items = useComputed(() => {
    const { parts } = conversations.threads.value.get(conversationId) ?? emptyThread;
    const own = outgoing.outgoing.value.filter(
      (message) => message.conversationId === conversationId,
    );
    const seen = conversations.conversations.value.get(conversationId)?.teammate_read_position ?? 0;
    const all = toThreadItems(bots.shown.value(conversationId, parts), own, seen);
    return extras.piece.value?.withLines(all, reading.stand.value?.position) ?? all;
  }).value;
  const view = surface.view.value;
  const isNew = view.name === 'conversation' && view.isNew === true;

  const last = items.at(-1);
  const { seenKey, isFar, goToEnd } = useLogScroll(log, {
    lastKey: last?.key,
    isLastOwn: last?.kind === 'message' && last.receipt === 'sending',
    land: more?.land,
  });
  useEffect(() => {
    // Asked for together with what is to be read.
    if (!isNew || items.length > 0) void extras.need();
    if (log.current) more?.watch(log.current, conversationId);
  });
  const isQuiet = useIsQuiet(!isNew, items.length > 0);

  return (
    <div class="thread-area">
      <div class="thread" role="log" aria-label={texts.conversation} tabIndex={0} ref={log}>
        {items.length === 0 && <Empty conversationId={conversationId} isNew={isNew} />}
        <div class="thread-content">
          {thread?.hasEarlier && more?.earlier(conversationId)}
          <Pages items={items} isQuiet={isQuiet} />
        </div>
      </div>
      {more?.below(items, seenKey, isFar, () => {
        // The button goes, and the focus with it.
        log.current?.focus();
        goToEnd();
      })}
    </div>
  );
}

/** Where a thread is long, only what is near is there. */
function Pages({
  items,
  isQuiet,
}: {
  items: readonly ThreadItem[];
  isQuiet: boolean;
}): JSX.Element {
  const more = useMessenger().extras.piece.value;
  const pages: Page[] = more?.toPages(items, isQuiet) ?? [[0, items, 0, isQuiet]];
  return <>{pages.map(more?.once(toPage) ?? toPage)}</>;
}

function toPage(page: Page): JSX.Element {
  return <LogPage key={page[0]} page={page} />;
}

/** Rendered by itself as it comes near, and as it goes. */
function LogPage({ page: [number, rows, after, isQuiet] }: { page: Page }): JSX.Element {
  const more = useMessenger().extras.piece.value;
  const heightPx = more?.heightOf(number, after);
  return (
    // What is old is not news when it comes near again.
    <div
      class="log-page"
      data-page={number}
      aria-live={isQuiet ? 'off' : undefined}
      style={{ height: heightPx === undefined ? '' : `${heightPx}px` }}
    >
      {heightPx === undefined && rows.map(more?.once(toRow) ?? toRow)}
    </div>
  );
}

function toRow(item: ThreadItem): JSX.Element {
  return item.kind === 'message' ? (
    <Fragment key={item.key}>
      <MessageBubble item={item} />
      {item.asking && <Question part={item.asking} />}
    </Fragment>
  ) : (
    <Line key={item.key} item={item} />
  );
}

function Line({ item }: { item: LineItem }): JSX.Element {
  const { extras } = useMessenger();
  return <div class={`system-line is-${item.kind}`}>{extras.piece.value?.say(item)}</div>;
}

/** What stands where there is nothing to read yet. */
function Empty({ conversationId, isNew }: { conversationId: string; isNew: boolean }) {
  const { conversations } = useMessenger();
  if (isNew) return <Invitation />;
  if (conversations.unreadable.value.has(conversationId))
    return <Failed retry={() => conversations.readThread(conversationId)} />;
  return conversations.threads.value.has(conversationId) ? null : <Bones />;
}

/** Where messages will be. */
function Bones(): JSX.Element {
  const { texts } = useMessenger();
  return <div class="log-page bones" role="status" aria-label={texts.loading} />;
}

/** To write, where nothing is said yet. */
function Invitation(): JSX.Element {
  const { bridge, config, texts } = useMessenger();
  return (
    <div class="invitation">
      {config.faces[0] ? <Faces size={40} /> : <Avatar name={bridge.settings.name} size={40} />}
      <strong>{config.intro ?? texts.invitation}</strong>
      <p>{useAnswers() ?? texts.weAnswerHere}</p>
    </div>
  );
}
