import type { JSX } from 'preact';
import { Composer } from './composer.tsx';
import { ConversationHead } from './conversation-head.tsx';
import { Offline } from './offline.tsx';
import { ThreadView } from './thread-view.tsx';
import { TypingLine } from './typing-line.tsx';
import { useMessenger } from './use-messenger.ts';

/** Files are held above something, are dropped or pasted there. */
type FilesEvent = Pick<Event, 'type' | 'preventDefault'> &
  Partial<Pick<DragEvent, 'dataTransfer'> & Pick<ClipboardEvent, 'clipboardData'>>;

/** One conversation, also one that begins with the first message. */
export function ConversationView({ conversationId }: { conversationId: string }): JSX.Element {
  const { config, files } = useMessenger();

  function takeFiles(event: FilesEvent): void {
    const given = event.clipboardData ?? event.dataTransfer;
    const types = given?.types ?? [];
    // Cells of a table bring a picture of themselves along.
    const isText = types.includes('text/plain') && types.includes('text/html');
    if (!config.uploads || !types.includes('Files') || isText) return;
    event.preventDefault();
    const found = [...(given?.files ?? [])];
    // What is given stays until it can be taken.
    files.use((piece) => piece.give(conversationId, event.type, found), event.type !== 'dragover');
  }
  return (
    <div class="drop-area" onDragOver={takeFiles} onDrop={takeFiles} onPaste={takeFiles}>
      <ConversationHead conversationId={conversationId} />
      <ThreadView conversationId={conversationId} />
      <TypingLine conversationId={conversationId} />
      <Offline />
      <Composer conversationId={conversationId} />
    </div>
  );
}
