import { useComputed } from '@preact/signals';
import { Fragment, type JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Avatar } from '../../ui/avatar.tsx';
import { useLogScroll } from '../../ui/use-log-scroll.ts';
import { toThreadItems, type LineItem, type ThreadItem } from '../state/thread-items.ts';
import { emptyThread } from '../state/thread.ts';
import type { Page } from '../thread/types.ts';
import { Faces } from './faces.tsx';
import { MessageBubble, Question } from './message-bubble.tsx';
import { useAnswers } from './use-answers.ts';
import { useMessenger } from './use-messenger.ts';

/** What was said, the newest at the end, which stays in sight while it was in sight. */
export function ThreadView({ conversationId }: { conversationId: string }): JSX.Element {
  const { bots, conversations, extras, outgoing, reading, texts } = useMessenger();
  const log = useRef<HTMLDivElement>(null);
  const thread = conversations.threads.value.get(conversationId) ?? emptyThread;
  const more = extras.piece.value;
  const items = useComputed(() => {
    const { parts } = conversations.threads.value.get(conversationId) ?? emptyThread;
    const own = outgoing.outgoing.value.filter(
      (message) => message.conversationId === conversationId,
    );
    const seen = conversations.conversations.value.get(conversationId)?.teammate_read_position ?? 0;
    const all = toThreadItems(bots.shown.value(conversationId, parts), own, seen);
    return extras.piece.value?.withLines(all, reading.stand.value?.position) ?? all;
  }).value;

  const last = items.at(-1);
  const { seenKey, isFar, goToEnd } = useLogScroll(log, {
    lastKey: last?.key,
    isLastOwn: last?.kind === 'message' && last.receipt === 'sending',
  });
  useEffect(() => {
    if (items.length > 0) void extras.need();
    if (log.current) more?.watch(log.current, conversationId);
  });
  const lastSeen = items.findIndex(({ key }) => key === seenKey);
  const newCount =
    lastSeen < 0 ? 0 : items.slice(lastSeen + 1).filter(({ kind }) => kind === 'message').length;

  return (
    <div class="thread-area">
      <div class="thread" role="log" aria-label={texts.conversation} tabIndex={0} ref={log}>
        <div class="thread-content">
          {thread.hasEarlier && (
            <button
              type="button"
              class="quiet earlier"
              onClick={() =>
                void conversations.readThread(conversationId, thread.parts[0]?.position)
              }
            >
              {more?.isLoading() ? texts.loading : texts.loadEarlier}
            </button>
          )}
          {items.length === 0 && <Empty conversationId={conversationId} />}
          <Pages items={items} />
        </div>
      </div>
      {(isFar || newCount > 0) &&
        more?.toNewest(newCount, () => {
          // The button goes, and the focus with it.
          log.current?.focus();
          goToEnd();
        })}
    </div>
  );
}

/** Where a thread is long, only what is near is there. */
function Pages({ items }: { items: readonly ThreadItem[] }): JSX.Element {
  const more = useMessenger().extras.piece.value;
  const pages: readonly Page[] = more?.toPages(items) ?? [[0, items]];
  return (
    <>
      {pages.map(([page, rows], index) => {
        const after = pages.length - 1 - index;
        const heightPx = more?.heightOf(page, after);
        return (
          // What is old is not news when it comes near again.
          <div
            key={page}
            class="log-page"
            data-page={page}
            aria-live={after > 0 ? 'off' : undefined}
            style={{ height: heightPx === undefined ? '' : `${heightPx}px` }}
          >
            {heightPx === undefined && rows.map(toRow)}
          </div>
        );
      })}
    </>
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
  const { extras, texts } = useMessenger();
  return (
    <div class={`system-line is-${item.kind}`}>
      {item.kind === 'closed' ? texts.closedConversation : extras.piece.value?.say(item)}
    </div>
  );
}

function Empty({ conversationId }: { conversationId: string }): JSX.Element | null {
  const { conversations, surface } = useMessenger();
  const view = surface.view.value;
  if (view.name === 'conversation' && view.isNew) return <Invitation />;
  if (!conversations.unreadable.value.has(conversationId)) return null;
  return <Unreadable conversationId={conversationId} />;
}

/** What stands where nothing is said yet. */
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

function Unreadable({ conversationId }: { conversationId: string }): JSX.Element {
  const { conversations, texts } = useMessenger();
  return (
    <div class="invitation" role="alert">
      <p>{texts.cannotLoad}</p>
      <button
        type="button"
        class="quiet"
        onClick={() => void conversations.readThread(conversationId)}
      >
        {texts.tryAgain}
      </button>
    </div>
  );
}
