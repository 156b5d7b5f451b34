import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Avatar } from '../../ui/avatar.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ContactLine } from './contact-line.tsx';
import { RoleBadge } from './role-badge.tsx';
import { StateButton } from './state-button.tsx';
import { useInbox } from './use-inbox.ts';

/** With whom this is, and what can be done with it as a whole. */
export function ThreadHeader(): JSX.Element {
  const { inbox, route, page } = useInbox();
  const conversation = inbox.chosen.value;
  const title = useRef<HTMLHeadingElement>(null);

  // On a phone the list gives way to the thread. The focus goes here: in the field it would bring up the
  // keyboard.
  useEffect(() => {
    if (page.isNarrow.peek()) title.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header class={conversation === undefined ? 'thread-head is-empty' : 'thread-head'}>
      <button
        type="button"
        class="icon-button back-button"
        aria-label="Back"
        onClick={() => route.leaveConversation()}
      >
        <Icon name="back" />
      </button>
      {conversation !== undefined && <Avatar name={conversation.contact.display_name} size={40} />}
      <div class="thread-title">
        <h2 ref={title} tabIndex={-1}>
          <bdi class="thread-name">
            {conversation?.contact.display_name ?? <span class="unseen">Conversation</span>}
          </bdi>
          {conversation !== undefined && <RoleBadge role={conversation.contact.role} />}
        </h2>
        {conversation !== undefined && <ContactLine contact={conversation.contact} />}
      </div>
      {conversation !== undefined && <StateButton conversation={conversation} />}
    </header>
  );
}
