import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { CloseButton } from './close-button.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { Tabs } from './tabs.tsx';
import { useMessenger } from './use-messenger.ts';

/** Where everyone begins: a word of welcome, the way to write, the latest conversation. */
export function Home(): JSX.Element {
  const { texts, conversations, bridge, startConversation } = useMessenger();
  const [latest] = conversations.ordered.value;
  return (
    <>
      <div class="home">
        <header class="welcome">
          <div class="welcome-bar">
            <span class="brand">{bridge.settings.name}</span>
            <CloseButton />
          </div>
          <h2>
            <span>{texts.greeting}</span> {texts.invitation}
          </h2>
        </header>
        <div class="cards">
          {latest !== undefined && (
            <section class="card">
              <h3>{texts.recent}</h3>
              <ConversationRow conversation={latest} />
            </section>
          )}
          <button
            type="button"
            class="card card-button"
            aria-labelledby="send-us"
            aria-describedby="send-us-hint"
            onClick={() => startConversation()}
          >
            <span>
              <strong id="send-us">{texts.sendUsAMessage}</strong>
              <span id="send-us-hint">{texts.weAnswerHere}</span>
            </span>
            <Icon name="send" />
          </button>
        </div>
      </div>
      <Tabs />
    </>
  );
}
