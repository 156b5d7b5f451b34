import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { AssignControl } from './assign-control.tsx';
import { ContactButton } from './contact/contact-button.tsx';
import { Icon } from './icon.tsx';
import { PriorityButton } from './priority-button.tsx';
import { RoleBadge } from './role-badge.tsx';
import { SnoozeControl } from './snooze-control.tsx';
import { StateButton } from './state-button.tsx';
import { TagControl } from './tag-control.tsx';
import { useInbox } from './use-inbox.ts';
import { Viewers } from './viewers.tsx';

/** With whom this is, and what can be done with it as a whole. */
export function ThreadHeader(): JSX.Element {
  const { inbox, route, page } = useInbox();
  const conversation = inbox.chosen.value;
  const title = useRef<HTMLHeadingElement>(null);

  // On a phone the list gives way to the thread. The focus goes here: in the field it would bring up the
  // keyboard.
  useLayoutEffect(() => {
    if (page.isNarrow.peek()) title.current?.focus({ preventScroll: true });
  }, []);

  return (
    <header class={conversation === undefined ? 'thread-head is-empty' : 'thread-head'}>
      <button
        type="button"
        class="icon-button back-button"
        aria-label="Back"
        aria-keyshortcuts="Escape"
        onClick={() => route.leaveConversation()}
      >
        <Icon name="back" />
      </button>
      <h2 ref={title} class="thread-title" tabIndex={-1} aria-level={page.isNarrow.value ? 1 : 2}>
        <bdi class="thread-name">
          {conversation?.contact.display_name ?? <span class="unseen">Conversation</span>}
        </bdi>
        {conversation !== undefined && <RoleBadge contact={conversation.contact} />}
      </h2>
      {conversation !== undefined && (
        <>
          <Viewers />
          <div class="thread-actions" role="group" aria-label="This conversation">
            <AssignControl conversation={conversation} />
            <SnoozeControl conversation={conversation} />
            <TagControl conversation={conversation} />
            <PriorityButton conversation={conversation} />
            <StateButton conversation={conversation} />
            <ContactButton />
          </div>
        </>
      )}
    </header>
  );
}
