import type { JSX } from 'preact';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import { languageName } from '../../state/contact-language.ts';
import { toLocalTime } from '../../state/contact-local-time.ts';
import { longAgo } from '../long-ago.ts';
import { useInbox } from '../use-inbox.ts';
import { Fact, Unknown } from './fact.tsx';
import { VisitFacts } from './visit-facts.tsx';
import { WebLink } from './web-link.tsx';

/** Where they are, with what, and since when: as their browser has said it. */
export function ContactFacts({ details }: { details: ContactDetails }): JSX.Element {
  const { page, locale } = useInbox();
  const { page_url, page_title, referrer, browser, operating_system, language } = details;
  const nowMs = page.nowMs.value;
  return (
    <section class="contact-section" aria-labelledby="contact-facts">
      <h3 id="contact-facts">Where</h3>
      <dl class="facts">
        <Fact name="Page">
          {page_url !== null && <WebLink url={page_url} text={page_title || undefined} />}
        </Fact>
        <Fact name="Came from">{referrer !== null && <WebLink url={referrer} />}</Fact>
        {details.site !== undefined && <VisitFacts site={details.site} referrer={referrer} />}
        <Fact name="Last seen">{longAgo(details.last_seen_at, nowMs, locale)}</Fact>
        <Fact name="First seen">{longAgo(details.created_at, nowMs, locale)}</Fact>
        <Fact name="Local time">
          <LocalTime details={details} />
        </Fact>
        <Fact name="Language">{language !== null && languageName(language, locale)}</Fact>
        <Fact name="Browser">
          {[browser, operating_system].filter((part) => part !== null).join(' · ')}
        </Fact>
      </dl>
    </section>
  );
}

function LocalTime({ details }: { details: ContactDetails }): JSX.Element | null {
  const { page, locale, timeZone } = useInbox();
  const local =
    details.time_zone === null
      ? undefined
      : toLocalTime(details.time_zone, timeZone, page.nowMs.value, locale);
  if (local === undefined) return <Unknown />;
  return (
    <span title={details.time_zone ?? undefined}>
      {local.time}
      <span class="fact-aside">{local.difference ?? 'same as yours'}</span>
    </span>
  );
}
