import type { JSX } from 'preact';
import type { Conversation } from '../../contract/messenger/conversation.ts';
import { toPlainText } from '../../ui/block-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { fill } from '../texts/fill.ts';
import { PersonAvatar } from './person-avatar.tsx';
import { useMessenger } from './use-messenger.ts';

/** One conversation in a list: with whom, what was said last or is being written, when, what is unread, and whether it has ended. */
export function ConversationRow({ conversation }: { conversation: Conversation }): JSX.Element {
  const { surface, texts, bridge, composer, notices } = useMessenger();
  const { last_comment, unread_count, updated_at, teammate, state, id } = conversation;
  const name = teammate?.name ?? bridge.settings.name;
  // What has come meanwhile goes before it.
  const draft = unread_count === 0 && composer.drafts.value.get(id)?.trim();
  const isOwn = last_comment.author.kind === 'contact';
  // They know how to say when.
  void notices.need();
  return (
    <button
      type="button"
      id={`row-${id}`}
      class={unread_count > 0 ? 'row is-unread' : 'row'}
      onClick={() => surface.go({ name: 'conversation', conversationId: id })}
    >
      <PersonAvatar name={name} size={40} />
      <span class="row-text">
        <span class="row-top">
          <span class="row-name">{name}</span>
          {notices.piece.value?.ago(updated_at)}
        </span>
        <span class="row-bottom">
          <span class="row-preview" dir="auto">
            {draft ? <em>{texts.draft} </em> : isOwn && `${texts.you}: `}
            {draft || toPlainText(last_comment.blocks)}
          </span>
          {state === 'closed' && (
            <span role="img" aria-label={texts.closedConversation}>
              <Icon name="check" size={16} />
            </span>
          )}
          {unread_count > 0 && (
            <span class="badge" aria-label={fill(texts.launcher.unread, { count: unread_count })}>
              {unread_count > 9 ? '9+' : unread_count}
            </span>
          )}
        </span>
      </span>
    </button>
  );
}
