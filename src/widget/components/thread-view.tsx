import { useComputed } from '@preact/signals';
import type { JSX, TargetedEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Avatar } from '../../ui/avatar.tsx';
import { toThreadItems } from '../state/thread-items.ts';
import { emptyThread } from '../state/thread.ts';
import { MessageBubble } from './message-bubble.tsx';
import { useMessenger } from './use-messenger.ts';

/** How near to its end a thread counts as being at its end, in pixels. */
const nearEnd = 60;

/** What was said, the newest at the end, which stays in sight while it was in sight. */
export function ThreadView({ conversationId }: { conversationId: string }): JSX.Element {
  const { conversations, outgoing, surface, texts } = useMessenger();
  const log = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  const thread = conversations.threads.value.get(conversationId) ?? emptyThread;
  const items = useComputed(() => {
    const { parts } = conversations.threads.value.get(conversationId) ?? emptyThread;
    const own = outgoing.outgoing.value.filter(
      (message) => message.conversationId === conversationId,
    );
    const seen = conversations.conversations.value.get(conversationId)?.teammate_read_position ?? 0;
    return toThreadItems(parts, own, seen);
  }).value;

  const view = surface.view.value;
  const isNew = view.name === 'conversation' && view.isNew === true;
  const lastKey = items.at(-1)?.key;
  const firstPosition = thread.parts[0]?.position;
  const heightBefore = useRef(0);
  useLayoutEffect(() => {
    const element = log.current;
    if (element === null) return;
    const isOwn =
      items.at(-1)?.kind === 'message' && outgoing.outgoing.peek().at(-1)?.comment.id === lastKey;
    if (isAtEnd.current || isOwn) element.scrollTop = element.scrollHeight;
  }, [lastKey, items.length]);
  useLayoutEffect(() => {
    const element = log.current;
    if (element === null) return;
    // Earlier messages came in above: what was on show stays where it was.
    if (!isAtEnd.current) element.scrollTop += element.scrollHeight - heightBefore.current;
  }, [firstPosition]);

  function onScroll(event: TargetedEvent<HTMLDivElement>): void {
    const { scrollHeight, scrollTop, clientHeight } = event.currentTarget;
    isAtEnd.current = scrollHeight - scrollTop - clientHeight < nearEnd;
  }
  function showEarlier(): void {
    heightBefore.current = log.current?.scrollHeight ?? 0;
    void conversations.readThread(conversationId, firstPosition);
  }

  return (
    <div
      class="thread"
      role="log"
      aria-label={texts.conversation}
      tabIndex={0}
      ref={log}
      onScroll={onScroll}
    >
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
          <MessageBubble key={item.key} item={item} />
        ) : (
          <p key={item.key} class="system-line">
            {texts.closedConversation}
          </p>
        ),
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
