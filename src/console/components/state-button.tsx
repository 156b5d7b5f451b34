import type { JSX } from 'preact';
import type { ConsoleConversation } from '../../contract/console/conversation.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { useInbox } from './use-inbox.ts';

/** What a press does, by the state that the conversation has. */
const presses: Record<ConversationState, { to: ConversationState; label: string; icon: IconName }> =
  {
    open: { to: 'closed', label: 'Close', icon: 'check' },
    closed: { to: 'open', label: 'Reopen', icon: 'inbox' },
  };

export function StateButton({ conversation }: { conversation: ConsoleConversation }): JSX.Element {
  const { threads } = useInbox();
  const change = threads.stateChange.value;
  const { to, label, icon } = presses[conversation.state];
  const isThis = change?.conversationId === conversation.id && change.state === to;
  const status = isThis ? change.status : undefined;
  return (
    <div class="state-change">
      <span role="alert" class="problem">
        {status === 'failed' && 'That did not work. Try again.'}
      </span>
      <button
        type="button"
        class="button"
        aria-busy={status === 'busy'}
        onClick={() => void threads.changeState(conversation.id, to)}
      >
        <Icon name={icon} size={16} />
        {label}
      </button>
    </div>
  );
}
