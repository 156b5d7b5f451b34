import type { JSX } from 'preact';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { BotsButton } from './automation/bots-button.tsx';
import { Icon } from './icon.tsx';
import { tagsOf } from '../state/directory.ts';
import { useInbox } from './use-inbox.ts';

/** What the conversation is tagged with, promised, and what bots did in it: a row where there is any of it. */
export function TagBar({
  conversation,
}: {
  conversation: ConsoleConversation;
}): JSX.Element | null {
  const { directory, actions, bots } = useInbox();
  const tags = tagsOf(conversation.tag_ids, directory.tags.value);
  const hasBots = bots.hasActed.value || bots.isOpen.value;
  if (tags.length === 0 && conversation.sla === null && !hasBots) return null;
  return (
    <div class="tag-bar">
      {conversation.sla !== null && <bdi class="chip">{`SLA: ${conversation.sla}`}</bdi>}
      <ul class="conversation-tags" aria-label="Tags">
        {tags.map(({ id, name }) => (
          <li key={id} class="conversation-tag">
            <bdi>{name}</bdi>
            <button
              type="button"
              class="conversation-tag-remove"
              aria-label={`Remove tag ${name}`}
              onClick={() => actions.perform(conversation.id, { kind: 'untag', name })}
            >
              <Icon name="close" size={12} />
            </button>
          </li>
        ))}
      </ul>
      {hasBots && <BotsButton />}
    </div>
  );
}
