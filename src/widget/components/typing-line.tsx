import type { JSX } from 'preact';
import { fill } from '../texts/fill.ts';
import { useMessenger } from './use-messenger.ts';

/** Under the thread while a teammate writes. Not announced: what they write will be. */
export function TypingLine({ conversationId }: { conversationId: string }): JSX.Element {
  const { typing, texts, connection } = useMessenger();
  // Offline, nobody says that they have stopped.
  const author =
    connection.status.value === 'offline' ? undefined : typing.typing.value.get(conversationId);
  return (
    <p class="typing" hidden={author === undefined}>
      <span class="typing-dots" aria-hidden="true">
        <span />
        <span />
        <span />
      </span>
      {author !== undefined && fill(texts.isTyping, { name: author.name })}
    </p>
  );
}
