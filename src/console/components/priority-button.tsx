import type { JSX } from 'preact';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Icon } from './icon.tsx';
import { keyOf } from '../state/shortcuts.ts';
import { useInbox } from './use-inbox.ts';

export function PriorityButton({
  conversation: { id, is_priority: isPriority },
}: {
  conversation: ConsoleConversation;
}): JSX.Element {
  const { actions } = useInbox();
  return (
    <button
      type="button"
      class="icon-button priority-button"
      aria-label="Priority"
      aria-pressed={isPriority}
      aria-keyshortcuts={keyOf('priority')}
      title="Priority (P)"
      onClick={() => actions.perform(id, { kind: 'prioritise', isPriority: !isPriority })}
    >
      <Icon name="flag" size={17} />
    </button>
  );
}
