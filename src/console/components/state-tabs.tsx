import type { JSX, TargetedKeyboardEvent } from 'preact';
import type { ConversationState } from '../../contract/conversation-state.ts';
import { nextInLine } from './next-in-line.ts';
import { useInbox } from './use-inbox.ts';

const labels: Record<ConversationState, string> = {
  open: 'Open',
  snoozed: 'Snoozed',
  closed: 'Closed',
};
const states = Object.keys(labels) as ConversationState[];

export function tabId(state: ConversationState): string {
  return `tab-${state}`;
}

/** Which conversations the list shows. One stop for the Tab key; the arrows go from one to the other. */
export function StateTabs(): JSX.Element {
  const { inbox, route } = useInbox();
  const current = inbox.view.value.state;

  function onKeyDown(event: TargetedKeyboardEvent<HTMLButtonElement>): void {
    const next = nextInLine(states, current, event.key);
    if (next === undefined) return;
    event.preventDefault();
    route.showList({ state: next });
    document.getElementById(tabId(next))?.focus();
  }
  return (
    <div class="state-tabs" role="tablist" aria-label="Show">
      {states.map((state) => (
        <button
          key={state}
          type="button"
          role="tab"
          id={tabId(state)}
          aria-selected={state === current}
          aria-controls="list-body"
          tabIndex={state === current ? 0 : -1}
          onClick={() => route.showList({ state })}
          onKeyDown={onKeyDown}
        >
          {labels[state]}
        </button>
      ))}
    </div>
  );
}
