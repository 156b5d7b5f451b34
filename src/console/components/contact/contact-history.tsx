import type { JSX, TargetedMouseEvent } from 'preact';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import type { ConversationState } from '../../../contract/conversation-state.ts';
import { shortAgo } from '../../../ui/relative-time.ts';
import { useInbox } from '../use-inbox.ts';

const stateNames: Record<ConversationState, string> = {
  open: 'Open',
  snoozed: 'Snoozed',
  closed: 'Closed',
};

/** What else was talked about with them. */
export function ContactHistory({ details }: { details: ContactDetails }): JSX.Element {
  const { inbox } = useInbox();
  const others = details.conversations.filter(({ id }) => id !== inbox.chosenId.value);
  return (
    <section class="contact-section" aria-labelledby="contact-history">
      <h3 id="contact-history">Other conversations</h3>
      {others.length === 0 ? (
        <p class="unknown">This is the first one.</p>
      ) : (
        <ul class="history" aria-label="Other conversations">
          {others.map((conversation) => (
            <li key={conversation.id}>
              <HistoryLink {...conversation} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function HistoryLink({
  id,
  state,
  updated_at,
  preview,
}: ContactDetails['conversations'][number]): JSX.Element {
  const { route, page, locale } = useInbox();

  function onClick(event: TargetedMouseEvent<HTMLAnchorElement>): void {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    route.showConversation(id);
  }
  return (
    <a class="history-link" href={`/console/conversations/${id}`} onClick={onClick}>
      <span class="history-preview" dir="auto">
        {preview}
      </span>
      <span class="history-aside">
        {stateNames[state]} · {shortAgo(updated_at, page.nowMs.value, locale, 'now')}
      </span>
    </a>
  );
}
