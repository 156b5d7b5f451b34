import type { JSX } from 'preact';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { BotsButton } from './automation/bots-button.tsx';
import { Icon } from './icon.tsx';
import { tagsOf } from '../state/directory.ts';
import { TagControl } from './tag-control.tsx';
import { useInbox } from './use-inbox.ts';

/** What the conversation is tagged with. */
export function TagBar({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { directory, actions } = useInbox();
  const tags = tagsOf(conversation.tag_ids, directory.tags.value);
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
      <TagControl conversation={conversation} />
      <BotsButton />
    </div>
  );
}
