import type { JSX } from 'preact';
import { useMessenger } from './use-messenger.ts';

/** Under the thread while a teammate writes. */
export function TypingLine({ conversationId }: { conversationId: string }): JSX.Element {
  const { typing, extras, connection } = useMessenger();
  // Offline, nobody says that they have stopped.
  const author = connection.status.value !== 'offline' && typing.typing.value.get(conversationId);
  if (author) void extras.need();
  return <>{author && extras.piece.value?.typing(author.name)}</>;
}
