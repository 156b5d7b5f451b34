import { useComputed } from '@preact/signals';
import { Fragment, type JSX } from 'preact';
import { useRef } from 'preact/hooks';
import { Avatar } from '../../ui/avatar.tsx';
import { useLogScroll } from '../../ui/use-log-scroll.ts';
import { toThreadItems } from '../state/thread-items.ts';
import { emptyThread } from '../state/thread.ts';
import { sayCount } from '../texts/plural.ts';
import { MessageBubble, Question } from './message-bubble.tsx';
import { useMessenger } from './use-messenger.ts';

/** What was said, the newest at the end, which stays in sight while it was in sight. */
export function ThreadView({ conversationId }: { conversationId: string }): JSX.Element {
  const { bots, conversations, outgoing, surface, texts, locale } = useMessenger();
  const log = useRef<HTMLDivElement>(null);
  const thread = conversations.threads.value.get(conversationId) ?? emptyThread;
  const items = useComputed(() => {
    const { parts } = conversations.threads.value.get(conversationId) ?? emptyThread;
    const own = outgoing.outgoing.value.filter(
      (message) => message.conversationId === conversationId,
    );
    const seen = conversations.conversations.value.get(conversationId)?.teammate_read_position ?? 0;
    return toThreadItems(bots.shown.value(conversationId, parts), own, seen);
  }).value;

  const view = surface.view.value;
  const isNew = view.name === 'conversation' && view.isNew === true;
  const last = items.at(-1);
  const { seenKey, goToEnd } = useLogScroll(log, {
    firstKey: thread.parts[0]?.id,
    lastKey: last?.key,
    isLastOwn: last?.kind === 'message' && last.receipt === 'sending',
  });

  const newCount =
    seenKey === undefined ? 0 : items.length - 1 - items.findIndex(({ key }) => key === seenKey);

  function showEarlier(): void {
    void conversations.readThread(conversationId, thread.parts[0]?.position);
  }

  return (
    <div class="thread-area">
      <div class="thread" role="log" aria-label={texts.conversation} tabIndex={0} ref={log}>
        {thread.hasEarlier && (
          <button type="button" class="quiet earlier" onClick={showEarlier}>
            {texts.loadEarlier}
          </button>
        )}
        {items.length === 0 && isNew && <Invitation />}
        {items.length === 0 && !isNew && conversations.unreadable.value.has(conversationId) && (
          <Unreadable conversationId={conversationId} />
        )}
        {items.map((item) =>
          item.kind === 'message' ? (
            <Fragment key={item.key}>
              <MessageBubble item={item} />
              {item.asking && <Question part={item.asking} />}
            </Fragment>
          ) : (
            <p key={item.key} class="system-line">
              {texts.closedConversation}
            </p>
          ),
        )}
      </div>
      {newCount > 0 && (
        <button type="button" class="new-messages" onClick={goToEnd}>
          {sayCount(texts.newMessages, newCount, locale)}
        </button>
      )}
    </div>
  );
}

/** What stands where nothing is said yet. */
function Invitation(): JSX.Element {
  const { bridge, texts } = useMessenger();
  return (
    <div class="invitation">
      <Avatar name={bridge.settings.name} size={40} />
      <strong>{texts.invitation}</strong>
      <p>{texts.weAnswerHere}</p>
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
