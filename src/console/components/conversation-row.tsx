import { useComputed } from '@preact/signals';
import type { ComponentChildren, JSX, TargetedMouseEvent } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { toPlainText } from '../../ui/block-text.ts';
import { isUnread } from '../state/conversations.ts';
import { toPath } from '../state/route.ts';
import { Ago } from './ago.tsx';
import { Highlighted } from './highlighted.tsx';
import { isPlainClick } from './plain-click.ts';
import { RowMarks } from './row-marks.tsx';
import { TeammateAvatar } from './teammate-avatar.tsx';
import { useInbox } from './use-inbox.ts';
import { useWords } from './use-words.ts';

interface Props {
  conversation: ConsoleConversation;
  isChosen: boolean;
  isNoneChosen: boolean;
  /** Stand out in the name. */
  words?: string;
  /** In place of what was said last. */
  excerpt?: ComponentChildren;
}

/** One conversation in a list: with whom, what was said last, when, whose it is, whether anyone has read it. */
export function ConversationRow(props: Props): JSX.Element {
  const { conversation, isChosen, isNoneChosen, words = '', excerpt } = props;
  const { route, controls } = useInbox();
  const { id, contact, last_comment, updated_at } = conversation;
  const isNew = isUnread(conversation);
  const link = useRef<HTMLAnchorElement>(null);
  const wasChosen = useRef(false);
  // Leads into the list that is on show, which may be another one by then.
  const href = useComputed(() => toPath({ ...route.route.value, ...ofConversation(id) }));

  // Back at the list, the focus is where the teammate has left it.
  useLayoutEffect(() => {
    if (wasChosen.current && isNoneChosen) link.current?.focus({ preventScroll: true });
    wasChosen.current = isChosen;
  }, [isChosen, isNoneChosen]);

  function onClick(event: TargetedMouseEvent<HTMLAnchorElement>): void {
    if (!isPlainClick(event)) return;
    event.preventDefault();
    if (isChosen) controls.focusComposer();
    else route.showConversation(id);
  }
  return (
    <a
      ref={link}
      class={isNew ? 'row is-unread' : 'row'}
      href={href}
      aria-current={isChosen ? 'true' : undefined}
      onClick={onClick}
    >
      <Avatar name={contact.display_name} size={32} />
      <span class="row-text">
        <span class="row-line">
          <span class="row-name" dir="auto">
            <Highlighted text={contact.display_name} words={words} />
          </span>{' '}
          <Ago atMs={updated_at} />{' '}
        </span>
        <span class="row-line">
          <span class="row-preview" dir="auto">
            {excerpt ?? (
              <>
                <Speaker conversation={conversation} />
                {toPlainText(last_comment.blocks)}
              </>
            )}
          </span>
          <RowAssignee conversation={conversation} />
          {isNew && (
            <span class="unread-dot">
              <span class="unseen"> Unread</span>
            </span>
          )}
        </span>
        <RowMarks conversation={conversation} />
      </span>
    </a>
  );
}

function ofConversation(conversationId: string) {
  return { conversationId, isPersonShown: false };
}

/** Whose it is, by their face. */
function RowAssignee({ conversation }: { conversation: ConsoleConversation }): JSX.Element | null {
  const { teammateName } = useWords();
  const { teammate_assignee_id: teammateId } = conversation;
  if (teammateId === null) return null;
  return (
    <span class="row-assignee" title={`Assigned to ${teammateName(teammateId)}`}>
      <TeammateAvatar id={teammateId} size={16} />
      <span class="unseen">Assigned to {teammateName(teammateId)}</span>
    </span>
  );
}

/** Who has said the last thing, where it was a teammate. */
function Speaker({ conversation }: { conversation: ConsoleConversation }): JSX.Element | null {
  const { teammate } = useInbox();
  const { author } = conversation.last_comment;
  if (author.kind !== 'teammate') return null;
  return <span class="row-speaker">{author.id === teammate.id ? 'You' : author.name}: </span>;
}
