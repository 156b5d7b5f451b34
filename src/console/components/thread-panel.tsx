import type { JSX, TargetedKeyboardEvent } from 'preact';
import { Notice } from './notice.tsx';
import { ReplyField } from './reply-field.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { ThreadLog } from './thread-log.tsx';
import { useInbox } from './use-inbox.ts';

/** The conversation that is on show. */
export function ThreadPanel(): JSX.Element {
  const { inbox, page, route } = useInbox();
  const chosenId = inbox.chosenId.value;

  function onKeyDown(event: TargetedKeyboardEvent<HTMLElement>): void {
    if (event.key !== 'Escape' || event.isComposing) return;
    if (page.isNarrow.peek() && chosenId !== undefined) route.leaveConversation();
  }
  return (
    <main class="thread-panel" onKeyDown={onKeyDown}>
      {chosenId === undefined ? (
        <Notice
          icon="messages"
          title="No conversation chosen"
          text="Choose one from the list to read and answer it."
        />
      ) : (
        <Conversation key={chosenId} id={chosenId} />
      )}
    </main>
  );
}

function Conversation({ id }: { id: string }): JSX.Element {
  const { inbox, threads } = useInbox();
  const conversation = inbox.chosen.value;
  const { status } = inbox.thread.value;
  if (status === 'unknown') {
    return (
      <>
        <ThreadHeader />
        <Notice
          icon="messages"
          title="There is no such conversation"
          text="Its address may be mistyped."
        />
      </>
    );
  }
  return (
    <>
      <ThreadHeader />
      {status === 'failed' ? (
        <Notice icon="messages" title="The conversation could not be loaded" isProblem>
          <button type="button" class="button" onClick={() => void threads.read(id)}>
            Try again
          </button>
        </Notice>
      ) : (
        <ThreadLog />
      )}
      {conversation !== undefined && <ReplyField conversation={conversation} />}
    </>
  );
}
