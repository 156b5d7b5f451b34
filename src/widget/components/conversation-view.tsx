import type { JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { MessageField } from '../../ui/message-field.tsx';
import { CloseButton } from './close-button.tsx';
import { ThreadView } from './thread-view.tsx';
import { TypingLine } from './typing-line.tsx';
import { useMessenger } from './use-messenger.ts';

/** One conversation, also one that begins with the first message. */
export function ConversationView({ conversationId }: { conversationId: string }): JSX.Element {
  const { texts, surface, composer, conversations, outgoing, typing, connection, isForgetful } =
    useMessenger();
  const isBegun = conversations.conversations.value.has(conversationId);
  return (
    <>
      <header class="bar">
        <button
          type="button"
          class="icon-button back-button"
          aria-label={texts.back}
          onClick={() => surface.back()}
        >
          <Icon name="back" />
        </button>
        <Partner conversationId={conversationId} />
        <CloseButton />
      </header>
      <ThreadView conversationId={conversationId} />
      <TypingLine conversationId={conversationId} />
      {connection.status.value === 'offline' && (
        <p class="offline" role="status">
          {texts.offline}
        </p>
      )}
      <div class="composer">
        {isForgetful.value && (
          <p class="not-kept" role="status">
            {texts.notKept}
          </p>
        )}
        <MessageField
          text={composer.drafts.value.get(conversationId) ?? ''}
          onText={(text) => {
            composer.write(conversationId, text);
            if (isBegun && text !== '') typing.tell(conversationId);
          }}
          onSend={(blocks) => {
            outgoing.send(conversationId, blocks);
            typing.sent();
          }}
          labels={{ field: texts.message, placeholder: texts.messagePlaceholder, send: texts.send }}
          focusKey={conversationId}
        />
      </div>
    </>
  );
}

/** Who answers here: the teammate once there is one, before that the team. */
function Partner({ conversationId }: { conversationId: string }): JSX.Element {
  const { bridge, conversations } = useMessenger();
  const conversation = conversations.conversations.value.get(conversationId);
  const name = conversation?.teammate?.name ?? bridge.settings.name;
  return (
    <h2 class="partner">
      <Avatar name={name} />
      <span class="partner-name">{name}</span>
    </h2>
  );
}
