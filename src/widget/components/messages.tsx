import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { CloseButton } from './close-button.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { Failed } from './failed.tsx';
import { Tabs } from './tabs.tsx';
import { useMessenger } from './use-messenger.ts';

/** All of the visitor's conversations, the latest first. */
export function Messages(): JSX.Element {
  const { texts, conversations, startConversation } = useMessenger();
  return (
    <>
      <header class="bar">
        <h2>{texts.messages}</h2>
        <CloseButton />
      </header>
      <div class="list-area">
        <ListBody />
        <div class="list-action">
          <button type="button" class="primary start" onClick={() => startConversation()}>
            {conversations.ordered.value.length === 0
              ? texts.sendUsAMessage
              : texts.newConversation}
            <Icon name="send" size={16} />
          </button>
        </div>
      </div>
      <Tabs at="messages" />
    </>
  );
}

function ListBody(): JSX.Element {
  const { texts, conversations } = useMessenger();
  const ordered = conversations.ordered.value;
  if (ordered.length > 0) {
    return (
      <ul class="rows">
        {ordered.map((conversation) => (
          <li key={conversation.id}>
            <ConversationRow conversation={conversation} />
          </li>
        ))}
      </ul>
    );
  }
  if (conversations.list.value === 'loading') {
    return (
      <div class="rows" role="status" aria-label={texts.loading}>
        {[1, 2, 3].map((each) => (
          <div key={each} class="row bones">
            <span class="avatar avatar-40" />
            <span class="row-text" />
          </div>
        ))}
      </div>
    );
  }
  if (conversations.list.value === 'failed') return <Failed retry={conversations.refresh} />;
  return (
    <div class="empty">
      <span class="empty-icon">
        <Icon name="messages" size={28} />
      </span>
      <strong>{texts.noMessages}</strong>
      <p>{texts.noMessagesHint}</p>
    </div>
  );
}
