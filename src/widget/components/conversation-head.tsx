import type { JSX } from 'preact';
import { Icon } from '../../ui/icon.tsx';
import { CloseButton } from './close-button.tsx';
import { Faces } from './faces.tsx';
import { PersonAvatar } from './person-avatar.tsx';
import { useAnswers } from './use-answers.ts';
import { useMessenger } from './use-messenger.ts';

/** The way back, who answers, and more room. */
export function ConversationHead({ conversationId }: { conversationId: string }): JSX.Element {
  const { texts, surface } = useMessenger();
  const isExpanded = surface.isExpanded.value;
  return (
    <header class="bar">
      <button
        type="button"
        class="icon-button back-button"
        aria-label={texts.back}
        onClick={() => surface.back()}
      >
        <Icon name="back" />
      </button>
      <Partner conversationId={conversationId} />
      <button
        type="button"
        class="icon-button expand-button"
        aria-label={isExpanded ? texts.collapse : texts.expand}
        onClick={() => surface.expand()}
      >
        <Icon name={isExpanded ? 'collapse' : 'expand'} size={18} />
      </button>
      <CloseButton />
    </header>
  );
}

/** The teammate once there is one, before that the team; and when they answer. */
function Partner({ conversationId }: { conversationId: string }): JSX.Element {
  const { bridge, conversations, config } = useMessenger();
  const teammate = conversations.conversations.value.get(conversationId)?.teammate;
  const answers = useAnswers();
  const name = teammate?.name ?? bridge.settings.name;
  return (
    <div class="partner">
      {!teammate && config.faces.length > 0 ? <Faces size={32} /> : <PersonAvatar name={name} />}
      <div class="partner-text">
        <h2>{name}</h2>
        {answers && <p>{answers}</p>}
      </div>
    </div>
  );
}
