import type { JSX } from 'preact';
import { ConversationList } from './conversation-list.tsx';
import { StateTabs, tabId } from './state-tabs.tsx';
import { useInbox } from './use-inbox.ts';

export function ListPanel(): JSX.Element {
  const { inbox } = useInbox();
  const state = inbox.state.value;
  return (
    <section class="list-panel" aria-labelledby="list-title">
      <header class="list-head">
        <h1 id="list-title">Conversations</h1>
        <StateTabs />
      </header>
      <div
        class="list-body"
        role="tabpanel"
        id="list-body"
        aria-labelledby={tabId(state)}
        key={state}
      >
        <ConversationList />
      </div>
    </section>
  );
}
