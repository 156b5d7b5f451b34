import type { JSX } from 'preact';
import type { SiteDetails } from '../../../contract/console/contact.ts';
import { numberText } from '../../state/attribute-text.ts';
import { campaignText } from '../../state/campaign-text.ts';
import { useInbox } from '../use-inbox.ts';
import { Fact } from './fact.tsx';
import { WebLink } from './web-link.tsx';

interface Props {
  site: SiteDetails;
  /** Where they came from when they came first, which stands before these. */
  referrer: string | null;
}

/** How often they come, and by what: of most people some of it is nothing, and is left out. */
export function VisitFacts({ site, referrer }: Props): JSX.Element {
  const { locale } = useInbox();
  const { latest_referrer, session_count } = site;
  const first = campaignText(site.first_utm);
  const latest = campaignText(site.latest_utm);
  return (
    <>
      {latest_referrer !== null && latest_referrer !== referrer && (
        <Fact name="Lately">
          <WebLink url={latest_referrer} />
        </Fact>
      )}
      {first !== undefined && (
        <Fact name="Campaign">
          <bdi title={first}>{first}</bdi>
        </Fact>
      )}
      {latest !== undefined && latest !== first && (
        <Fact name="Lately by">
          <bdi title={latest}>{latest}</bdi>
        </Fact>
      )}
      {session_count > 0 && <Fact name="Visits">{numberText(session_count, locale)}</Fact>}
    </>
  );
}
