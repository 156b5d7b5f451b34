import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { isTouched, maxLength, MessageField } from '../../ui/message-field.tsx';
import { useMessenger } from './use-messenger.ts';

/** Where a message is written. What is attached stands above it, and what emoji are chosen from. */
export function Composer({ conversationId }: { conversationId: string }): JSX.Element {
  const { texts, composer, conversations, outgoing, typing, isForgetful, surface } = useMessenger();
  const { config, files, emoji, locale } = useMessenger();
  const attached = files.piece.value;
  const picker = emoji.piece.value;
  const isBegun = conversations.conversations.value.has(conversationId);
  const text = composer.drafts.value.get(conversationId) ?? '';
  const view = surface.view.value;
  // Who comes to read would have a keyboard over it.
  const takesFocus = !isTouched() || (view.name === 'conversation' && view.isNew);

  /** Fetched as soon as it is likely to be pressed. */
  function tool(name: 'emoji' | 'attach', piece: typeof emoji | typeof files): JSX.Element {
    return (
      <button
        type="button"
        class={`icon-button ${name}-button`}
        aria-label={name === 'emoji' ? texts.insertEmoji : texts.attach}
        title={piece.piece.value?.about}
        aria-expanded={piece.piece.value?.isOpen?.value}
        onPointerEnter={piece.need}
        onClick={() => piece.use((it) => it.press(conversationId))}
      >
        <Icon name={name} />
      </button>
    );
  }
  return (
    <div class="composer">
      {[files, emoji].map(
        ({ isMissing, need }) =>
          isMissing.value && (
            <p class="not-kept" role="status">
              {texts.cannotLoad}{' '}
              <button type="button" class="quiet" onClick={need}>
                {texts.tryAgain}
              </button>
            </p>
          ),
      )}
      {isForgetful.value && (
        <p class="not-kept" role="status">
          {texts.notKept}
        </p>
      )}
      {text.length > maxLength && (
        <p class="not-kept">
          <span role="status">{texts.tooLong}</span> {text.length.toLocaleString(locale)}/
          {maxLength.toLocaleString(locale)}
        </p>
      )}
      {attached?.view(conversationId)}
      {picker?.view(conversationId)}
      <MessageField
        text={text}
        onText={(next) => {
          composer.write(conversationId, next);
          if (isBegun && next !== '') typing.tell(conversationId);
        }}
        onSend={(blocks) => {
          outgoing.send(conversationId, [...blocks, ...(attached?.take(conversationId) ?? [])]);
          typing.sent();
        }}
        labels={{ field: texts.message, placeholder: texts.messagePlaceholder, send: texts.send }}
        focusKey={takesFocus ? conversationId : undefined}
        hasMore={attached?.has(conversationId)}
      >
        {tool('emoji', emoji)}
        {config.uploads && tool('attach', files)}
      </MessageField>
    </div>
  );
}
