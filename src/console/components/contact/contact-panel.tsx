import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import { Icon } from '../../../ui/icon.tsx';
import { Notice } from '../notice.tsx';
import { useInbox } from '../use-inbox.ts';
import { ContactActions } from './contact-actions.tsx';
import { ContactAttributes } from './contact-attributes.tsx';
import { ContactCompanies } from './contact-companies.tsx';
import { ContactData } from './contact-data.tsx';
import { ContactEvents } from './contact-events.tsx';
import { ContactFacts } from './contact-facts.tsx';
import { ContactHead } from './contact-head.tsx';
import { ContactHistory } from './contact-history.tsx';
import { ContactMail } from './contact-mail.tsx';
import { ContactSkeleton } from './contact-skeleton.tsx';
import { ContactTags } from './contact-tags.tsx';

/** The person of the conversation on show: beside it, or over it where there is no room. */
export function ContactPanel(): JSX.Element | null {
  const { contact, contactPanel, page } = useInbox();
  // On a phone it is a screen of its own, from which one goes back.
  const isPage = page.isNarrow.value;
  const Panel = isPage ? 'main' : 'aside';
  const isOver = contactPanel.isOver.value;
  const close = useRef<HTMLButtonElement>(null);
  // Beside a conversation it takes nothing; over it, the conversation cannot be reached.
  useLayoutEffect(() => {
    if (isOver) close.current?.focus({ preventScroll: true });
  }, [isOver]);

  if (contact.id.value === undefined || !contactPanel.isOpen.value) return null;
  return (
    <Panel
      class={isOver ? 'contact-panel is-over' : 'contact-panel'}
      aria-label="Person"
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || !isOver) return;
        event.stopPropagation();
        contactPanel.close();
      }}
    >
      <button
        ref={close}
        type="button"
        class="icon-button contact-close"
        aria-label="Close person"
        onClick={() => contactPanel.close()}
      >
        <Icon name={isPage ? 'back' : 'close'} size={isPage ? 20 : 18} />
      </button>
      {isPage && <h1 class="unseen">Person</h1>}
      <Content key={contact.id.value} id={contact.id.value} />
    </Panel>
  );
}

function Content({ id }: { id: string }): JSX.Element {
  const { contact } = useInbox();
  const { status, details } = contact.shown.value;
  if (status === 'unknown') {
    return <Notice icon="messages" title="This person was deleted" />;
  }
  if (details !== undefined) return <Details details={details} />;
  if (status === 'loading') return <ContactSkeleton />;
  return (
    <Notice icon="messages" title="This person could not be loaded" isProblem>
      <button type="button" class="button" onClick={() => void contact.read(id)}>
        Try again
      </button>
    </Notice>
  );
}

function Details({ details }: { details: ContactDetails }): JSX.Element {
  const { site } = details;
  return (
    <div class="contact-scroll">
      <ContactHead details={details} />
      <ContactAttributes details={details} />
      <ContactMail details={details} />
      <ContactTags details={details} />
      {site !== undefined && <ContactCompanies site={site} />}
      {site !== undefined && <ContactData site={site} />}
      <ContactFacts details={details} />
      {site !== undefined && <ContactEvents site={site} />}
      <ContactHistory details={details} />
      <ContactActions details={details} />
    </div>
  );
}
