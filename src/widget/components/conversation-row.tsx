import type { JSX } from 'preact';
import type { Conversation } from '../../contract/messenger/conversation.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { toPlainText } from '../../ui/block-text.ts';
import { shortAgo } from '../../ui/relative-time.ts';
import { fill } from '../texts/fill.ts';
import { useMessenger } from './use-messenger.ts';

/** One conversation in a list: with whom, what was said last, when, what is unread. */
export function ConversationRow({ conversation }: { conversation: Conversation }): JSX.Element {
  const { surface, texts, clock, locale, bridge } = useMessenger();
  const { last_comment, unread_count, updated_at, teammate, id } = conversation;
  const name = teammate?.name ?? bridge.settings.name;
  const isOwn = last_comment.author.kind === 'contact';
  return (
    <button
      type="button"
      class={unread_count > 0 ? 'row is-unread' : 'row'}
      onClick={() => surface.go({ name: 'conversation', conversationId: id })}
    >
      <Avatar name={name} size={40} />
      <span class="row-text">
        <span class="row-top">
          <span class="row-name">{name}</span>
          <time dateTime={new Date(updated_at).toISOString()}>
            {shortAgo(updated_at, clock.nowMs(), locale, texts.justNow)}
          </time>
        </span>
        <span class="row-bottom">
          <span class="row-preview" dir="auto">
            {isOwn && `${texts.you}: `}
            {toPlainText(last_comment.blocks)}
          </span>
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
