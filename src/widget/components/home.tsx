import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { CloseButton } from './close-button.tsx';
import { ConversationRow } from './conversation-row.tsx';
import { Faces } from './faces.tsx';
import { Tabs } from './tabs.tsx';
import { useAnswers } from './use-answers.ts';
import { useMessenger } from './use-messenger.ts';

/** Where everyone begins: a word of welcome, the latest conversation, the way to write. */
export function Home(): JSX.Element {
  const { texts, config, conversations, bridge, startConversation } = useMessenger();
  const [latest] = conversations.ordered.value;
  const { name } = bridge.settings;
  const answers = useAnswers();
  return (
    <>
      <div class="home">
        <header class="welcome">
          <div class="welcome-bar">
            {config.logo_url ? (
              <img class="logo" src={config.logo_url} alt={name} />
            ) : (
              <span class="brand">{name}</span>
            )}
            <Faces size={40} />
            <CloseButton />
          </div>
          <h2>
            <span>{config.greeting ?? texts.greeting}</span> {config.intro ?? texts.invitation}
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
            class="card card-button start"
            aria-labelledby="send-us"
            aria-describedby="send-us-hint"
            onClick={() => startConversation()}
          >
            <span>
              <strong id="send-us">{texts.sendUsAMessage}</strong>
              <span id="send-us-hint">{answers ?? texts.weAnswerHere}</span>
            </span>
            <Icon name="send" />
          </button>
        </div>
      </div>
      <Tabs at="home" />
    </>
  );
}
