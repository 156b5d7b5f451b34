import { useState } from 'preact/hooks';
import type { JSX } from 'preact';
import type { SiteDetails } from '../../../contract/console/contact.ts';
import type { ContactEvent } from '../../../contract/console/event.ts';
import { shortAgo } from '../../../ui/relative-time.ts';
import { metadataText } from '../../state/metadata-text.ts';
import { useInbox } from '../use-inbox.ts';
import { WebLink } from './web-link.tsx';

/** As many as are seen at a glance. */
const fewest = 4;

/** What they have done lately, as the site says. */
export function ContactEvents({ site }: { site: SiteDetails }): JSX.Element | null {
  const [isWhole, setWhole] = useState(false);
  const { events, event_summaries } = site;
  if (events.length === 0) return null;
  const countOf = new Map(event_summaries.map(({ name, count }) => [name, count]));
  const shown = isWhole ? events : events.slice(0, fewest);
  return (
    <section class="contact-section" aria-labelledby="contact-events">
      <h3 id="contact-events">Events</h3>
      <ul class="events" aria-label="Events">
        {shown.map((event) => (
          <li key={event.id}>
            <Told event={event} count={countOf.get(event.name) ?? 1} />
          </li>
        ))}
      </ul>
      {events.length > shown.length && (
        <button type="button" class="events-more" onClick={() => setWhole(true)}>
          {`Show ${events.length - shown.length} more`}
        </button>
      )}
    </section>
  );
}

function Told({ event, count }: { event: ContactEvent; count: number }): JSX.Element {
  const { page, locale } = useInbox();
  const { name, created_at, metadata } = event;
  const said = Object.entries(metadata);
  return (
    <>
      <p class="event-line">
        <bdi class="event-name">{name}</bdi>
        <span class="event-aside" title={new Date(created_at).toLocaleString(locale)}>
          {count > 1 && `${count} in all · `}
          {shortAgo(created_at, page.nowMs.value, locale, 'now')}
        </span>
      </p>
      {said.length > 0 && (
        <p class="event-said">
          {said.map(([key, value], index) => (
            <span key={key}>
              {index > 0 && ' · '}
              <bdi>{key}</bdi>{' '}
              {typeof value === 'object' && value !== null && 'url' in value ? (
                <WebLink url={value.url} text={value.value} />
              ) : (
                <bdi class="event-value">{metadataText(key, value, locale)}</bdi>
              )}
            </span>
          ))}
        </p>
      )}
    </>
  );
}
