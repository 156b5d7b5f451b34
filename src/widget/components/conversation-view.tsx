import type { JSX } from 'preact';
import { MessageField } from '../../ui/message-field.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { Offline } from './offline.tsx';
import { ThreadView } from './thread-view.tsx';
import { TypingLine } from './typing-line.tsx';
import { useMessenger } from './use-messenger.ts';

/** One conversation, also one that begins with the first message. */
export function ConversationView({ conversationId }: { conversationId: string }): JSX.Element {
  const { texts, composer, conversations, outgoing, typing, isForgetful } = useMessenger();
  const isBegun = conversations.conversations.value.has(conversationId);
  return (
    <>
      <ConversationHead conversationId={conversationId} />
      <ThreadView conversationId={conversationId} />
      <TypingLine conversationId={conversationId} />
      <Offline />
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
