import type { JSX } from 'preact';
import { FileDrop } from './attachments/file-drop.tsx';
import { BotFailures } from './automation/bot-failures.tsx';
import { BotsPanel } from './automation/bots-panel.tsx';
import { Composer } from './composer.tsx';
import { FailedActions } from './failed-actions.tsx';
import { Notice } from './notice.tsx';
import { TagBar } from './tag-bar.tsx';
import { ThreadHeader } from './thread-header.tsx';
import { ThreadLog } from './thread-log.tsx';
import { useInbox } from './use-inbox.ts';

/** The conversation that is on show. */
export function ThreadPanel(): JSX.Element {
  const { inbox } = useInbox();
  const chosenId = inbox.chosenId.value;
  return (
    <main class="thread-panel">
      {chosenId === undefined ? (
        <Notice
          icon="messages"
          title="No conversation chosen"
          text="Choose one from the list to read and answer it. Press ? for all shortcuts."
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
          text="Its address may be mistyped, or it has been deleted."
        />
      </>
    );
  }
  return (
    <>
      <ThreadHeader />
      {conversation !== undefined && <TagBar conversation={conversation} />}
      <BotFailures />
      <BotsPanel />
      <FailedActions conversationId={id} />
      <FileDrop conversationId={id}>
        {status === 'failed' ? (
          <Notice icon="messages" title="The conversation could not be loaded" isProblem>
            <button type="button" class="button" onClick={() => void threads.read(id)}>
              Try again
            </button>
          </Notice>
        ) : (
          <ThreadLog />
        )}
        {conversation !== undefined && <Composer conversation={conversation} />}
      </FileDrop>
    </>
  );
}
