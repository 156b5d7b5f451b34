import type { JSX } from 'preact';
import type { SiteDetails } from '../../../contract/console/contact.ts';
import { AttributeFact } from './attribute-fact.tsx';

/** The attributes that the site has named itself. */
export function ContactData({ site }: { site: SiteDetails }): JSX.Element | null {
  if (site.attributes.length === 0) return null;
  return (
    <section class="contact-section" aria-labelledby="contact-data">
      <h3 id="contact-data">From the site</h3>
      <dl class="facts has-long-names">
        {site.attributes.map((attribute) => (
          <AttributeFact key={attribute.name} attribute={attribute} />
        ))}
      </dl>
    </section>
  );
}
