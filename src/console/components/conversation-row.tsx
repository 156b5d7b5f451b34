import type { JSX, TargetedMouseEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { toPlainText } from '../../ui/block-text.ts';
import { shortAgo } from '../../ui/relative-time.ts';
import { isUnread } from '../state/conversations.ts';
import { toPath } from '../state/route.ts';
import { useInbox } from './use-inbox.ts';

interface Props {
  conversation: ConsoleConversation;
  isChosen: boolean;
  isNoneChosen: boolean;
}

/** One conversation in the list: with whom, what was said last, when, whether anyone has read it. */
export function ConversationRow({ conversation, isChosen, isNoneChosen }: Props): JSX.Element {
  const { inbox, route, page, locale } = useInbox();
  const { id, contact, last_comment, updated_at } = conversation;
  const isNew = isUnread(conversation);
  const link = useRef<HTMLAnchorElement>(null);
  const wasChosen = useRef(false);

  // Back at the list, the focus is where the teammate has left it.
  useEffect(() => {
    if (wasChosen.current && isNoneChosen) link.current?.focus({ preventScroll: true });
    wasChosen.current = isChosen;
  }, [isChosen, isNoneChosen]);

  function onClick(event: TargetedMouseEvent<HTMLAnchorElement>): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    route.showConversation(id);
  }
  return (
    <a
      ref={link}
      class={isNew ? 'row is-unread' : 'row'}
      href={toPath({ state: inbox.state.value, conversationId: id })}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onClick}
    >
      <Avatar name={contact.display_name} size={40} />
      <span class="row-text">
        <span class="row-line">
          <span class="row-name" dir="auto">
            {contact.display_name}
          </span>{' '}
          <time dateTime={new Date(updated_at).toISOString()}>
            {shortAgo(updated_at, page.nowMs.value, locale, 'now')}
          </time>{' '}
        </span>
        <span class="row-line">
          <span class="row-preview" dir="auto">
            <Speaker conversation={conversation} />
            {toPlainText(last_comment.blocks)}
          </span>
          {isNew && (
            <span class="unread-dot">
              <span class="unseen"> Unread</span>
            </span>
          )}
        </span>
      </span>
    </a>
  );
}

/** Who has said the last thing, where it was a teammate. */
function Speaker({ conversation }: { conversation: ConsoleConversation }): JSX.Element | null {
  const { teammate } = useInbox();
  const { author } = conversation.last_comment;
  if (author.kind !== 'teammate') return null;
  return <span class="row-speaker">{author.id === teammate.id ? 'You' : author.name}: </span>;
}

/** Everything else, such as opening it in a new tab, is the browser's. */
function isPlainClick({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
