import type { JSX } from 'preact';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import { Icon } from './icon.tsx';
import { keyOf } from '../state/shortcuts.ts';
import { useInbox } from './use-inbox.ts';

/** Closes what is open or put off, and opens what is closed. */
export function StateButton({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { actions } = useInbox();
  const isClosed = conversation.state === 'closed';
  const label = isClosed ? 'Reopen' : 'Close';
  return (
    <button
      type="button"
      class="button"
      aria-keyshortcuts={keyOf('close')}
      title={`${label} (E)`}
      onClick={() => actions.perform(conversation.id, { kind: isClosed ? 'reopen' : 'close' })}
    >
      <Icon name={isClosed ? 'inbox' : 'check'} size={16} />
      {label}
    </button>
  );
}
