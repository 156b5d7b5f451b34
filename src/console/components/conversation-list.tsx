import { useComputed } from '@preact/signals';
import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';
import { ConversationRow } from './conversation-row.tsx';
import { MoreButton } from './more-button.tsx';
import { Notice } from './notice.tsx';
import { RowSkeletons } from './skeletons.tsx';
import { useInbox } from './use-inbox.ts';
import { useOnce } from './use-once.ts';

const emptyTexts: Record<ConversationState, { title: string; text: string }> = {
  open: { title: 'Nothing open here', text: 'New conversations appear by themselves.' },
  snoozed: {
    title: 'Nothing snoozed here',
    text: 'What you put off waits here until its time has come, or the person writes.',
  },
  closed: { title: 'Nothing closed here', text: 'What you close is kept here.' },
};

export function ConversationList(): JSX.Element {
  const { inbox, conversations } = useInbox();
  const once = useOnce<ConsoleConversation>();
  const view = inbox.view.value;
  const { status, older, end } = inbox.list.value;
  const listed = inbox.listed.value;

  if (status === 'loading') return <RowSkeletons />;
  if (status === 'failed') {
    return (
      <Notice icon="inbox" title="The conversations could not be loaded" isProblem>
        <button
          type="button"
          class="button"
          onClick={() => void conversations.refresh(view, inbox.chosenId.peek())}
        >
          Try again
        </button>
      </Notice>
    );
  }
  return (
    <>
      <ul class="rows" aria-label="Conversations">
        {listed.map((conversation) => once(conversation, toItem))}
      </ul>
      {listed.length === 0 && <Notice icon="inbox" {...emptyTexts[view.state]} />}
      <MoreButton there={older} before={end?.id} onClick={() => void conversations.showOlder(view)}>
        Show older conversations
      </MoreButton>
    </>
  );
}

function toItem(conversation: ConsoleConversation): JSX.Element {
  return (
    <li key={conversation.id}>
      <ListedConversation conversation={conversation} />
    </li>
  );
}

/** Of all rows, choosing another concerns two. */
function ListedConversation({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { inbox } = useInbox();
  const isChosen = useComputed(() => inbox.chosenId.value === conversation.id);
  const wasChosen = useRef(false);
  if (isChosen.value) wasChosen.current = true;
  const isLeft = useComputed(() => inbox.chosenId.value === undefined && wasChosen.current);
  return (
    <ConversationRow
      conversation={conversation}
      isChosen={isChosen.value}
      isNoneChosen={isLeft.value}
    />
  );
}
