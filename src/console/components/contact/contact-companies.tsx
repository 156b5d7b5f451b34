import type { JSX } from 'preact';
import type { ContactCompany } from '../../../contract/console/company.ts';
import type { SiteDetails } from '../../../contract/console/contact.ts';
import { dateText, numberText } from '../../state/attribute-text.ts';
import { useInbox } from '../use-inbox.ts';
import { AttributeFact } from './attribute-fact.tsx';
import { Fact } from './fact.tsx';
import { WebLink } from './web-link.tsx';

/** Whom they work for, as the site says; the one that they act for is open. */
export function ContactCompanies({ site }: { site: SiteDetails }): JSX.Element | null {
  const { companies } = site;
  if (companies.length === 0) return null;
  const isOne = companies.length === 1;
  return (
    <section class="contact-section" aria-labelledby="contact-companies">
      <h3 id="contact-companies">{isOne ? 'Company' : 'Companies'}</h3>
      <ul class="companies" aria-label="Companies">
        {companies.map((company) => (
          <li key={company.id}>
            <details open={isOne || company.is_active}>
              <summary>
                <bdi class="company-name">{company.name ?? company.company_id ?? 'Unknown'}</bdi>
                {company.is_active && !isOne && <span class="chip">Active</span>}
              </summary>
              <Known company={company} />
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Known({ company }: { company: ContactCompany }): JSX.Element {
  const { locale } = useInbox();
  const { plan, size, monthly_spend, website, industry, remote_created_at, attributes } = company;
  return (
    <dl class="facts has-long-names">
      {plan !== null && <Fact name="Plan">{<bdi>{plan}</bdi>}</Fact>}
      {size !== null && <Fact name="Size">{numberText(size, locale)}</Fact>}
      {monthly_spend !== null && (
        <Fact name="Spends">{`${numberText(monthly_spend, locale)} a month`}</Fact>
      )}
      {website !== null && (
        <Fact name="Website">
          <WebLink url={website} />
        </Fact>
      )}
      {industry !== null && <Fact name="Industry">{<bdi>{industry}</bdi>}</Fact>}
      {remote_created_at !== null && (
        <Fact name="Since">{dateText(remote_created_at, locale)}</Fact>
      )}
      {company.company_id !== null && <Fact name="Id">{<bdi>{company.company_id}</bdi>}</Fact>}
      {attributes.map((attribute) => (
        <AttributeFact key={attribute.name} attribute={attribute} />
      ))}
    </dl>
  );
}
