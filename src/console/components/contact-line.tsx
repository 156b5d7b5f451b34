import type { JSX } from 'preact';
import type { ConsoleContact } from '../../contract/console/conversation.ts';
import { longAgo } from './long-ago.ts';
import { useInbox } from './use-inbox.ts';

/** How to reach the person, and when and where they were last: “Last seen 5 minutes ago on Pricing”. */
export function ContactLine({ contact }: { contact: ConsoleContact }): JSX.Element {
  const { page, locale } = useInbox();
  const { email, last_seen_at, page_url, page_title } = contact;
  const pageName = page_title || page_url;
  return (
    <p class="contact-line">
      {email !== null && <span class="contact-email">{email}</span>}
      <span class="contact-seen">
        Last seen{' '}
        <time dateTime={new Date(last_seen_at).toISOString()}>
          {longAgo(last_seen_at, page.nowMs.value, locale)}
        </time>
        {pageName !== null && pageName !== '' && (
          <>
            {' on '}
            <LastPage url={page_url} name={pageName} />
          </>
        )}
      </span>
    </p>
  );
}

/** The visitor's browser has named the address: it is followed only where it leads to a web page. */
function LastPage({ url, name }: { url: string | null; name: string }): JSX.Element {
  if (url === null || !/^https?:\/\//i.test(url)) return <bdi>{name}</bdi>;
  return (
    <a href={url} target="_blank" rel="noopener noreferrer" dir="auto">
      {name}
    </a>
  );
}
