import type { Attribute } from '../../../contract/console/attribute.ts';
import type { ContactCompany } from '../../../contract/console/company.ts';
import type { SiteDetails } from '../../../contract/console/contact.ts';
import type { ContactEvent } from '../../../contract/console/event.ts';
import type { Utm } from '../../../contract/console/utm.ts';
import type { Company } from '../companies.ts';
import { listCompaniesOfContact } from '../contact-companies.ts';
import type { Contact } from '../contacts.ts';
import { isReservedCompanyId } from '../own-company.ts';
import { parseCustomAttributes } from '../custom-attributes.ts';
import { findDataAttributes, type AttributeModel } from '../data-attributes.ts';
import type { Db } from '../database/database.ts';
import { listEvents, listEventSummaries, type Event } from '../events.ts';

const mostEvents = 20;
const mostSummaries = 50;

/** What the site says of a person. Of a visitor nothing is shown, whatever their page has said. */
export async function readSiteDetails(db: Db, contact: Contact): Promise<SiteDetails> {
  const { workspace_id, id } = contact;
  const [attributes = []] = await readAttributes(db, workspace_id, 'contact', [
    contact.custom_attributes,
  ]);
  const companies = await listCompaniesOfContact(db, workspace_id, id);
  const ofCompanies = await readAttributes(
    db,
    workspace_id,
    'company',
    companies.map(({ custom_attributes }) => custom_attributes),
  );
  const events = await listEvents(db, workspace_id, id, mostEvents);
  const summaries = await listEventSummaries(db, workspace_id, id, mostSummaries);
  return {
    avatar_url: contact.avatar_url,
    language_override: contact.language_override,
    signed_up_at: contact.signed_up_at,
    is_unsubscribed: contact.is_unsubscribed === 1,
    session_count: contact.session_count,
    session_began_at: contact.session_began_at,
    latest_referrer: contact.latest_referrer,
    first_utm: contact.first_utm === null ? {} : (JSON.parse(contact.first_utm) as Utm),
    latest_utm: toUtm(contact),
    attributes,
    companies: companies.map((company, index) =>
      toContactCompany(company, contact, ofCompanies[index] ?? []),
    ),
    events: events.map(toContactEvent),
    event_summaries: summaries.map(({ name, count, first_at, last_at }) => ({
      name,
      count,
      first_at,
      last_at,
    })),
  };
}

/** Those of several rows, with their types, which are looked up once. */
async function readAttributes(
  db: Db,
  workspaceId: string,
  model: AttributeModel,
  rows: readonly (string | null)[],
): Promise<Attribute[][]> {
  const known = rows.map(parseCustomAttributes);
  const names = [...new Set(known.flatMap((values) => [...values.keys()]))];
  const found = await findDataAttributes(db, workspaceId, model, names);
  const standing = found.filter(({ archived_at }) => archived_at === null);
  const typeOf = new Map(standing.map(({ name, type }) => [name, type]));
  return known.map((values) =>
    [...values]
      .flatMap(([name, value]) => {
        const type = typeOf.get(name);
        if (type === undefined) return [];
        return [{ name, type, value: type === 'date' ? Number(value) * 1_000 : value }];
      })
      .toSorted((left, right) => left.name.localeCompare(right.name, 'en')),
  );
}

function toContactCompany(
  company: Company,
  { active_company_id }: Contact,
  attributes: Attribute[],
): ContactCompany {
  return {
    id: company.id,
    company_id: isReservedCompanyId(company.site_id) ? null : company.site_id,
    name: company.name,
    is_active: company.id === active_company_id,
    plan: company.plan,
    monthly_spend: company.monthly_spend,
    size: company.size,
    website: company.website,
    industry: company.industry,
    remote_created_at: company.remote_created_at,
    attributes,
  };
}

function toContactEvent({ id, name, created_at, metadata }: Event): ContactEvent {
  const known = metadata === null ? {} : (JSON.parse(metadata) as ContactEvent['metadata']);
  return { id, name, created_at, metadata: known };
}

function toUtm(contact: Contact): Utm {
  const { utm_campaign, utm_content, utm_medium, utm_source, utm_term } = contact;
  const utm = { utm_campaign, utm_content, utm_medium, utm_source, utm_term };
  return Object.fromEntries(Object.entries(utm).filter(([, value]) => value !== null));
}
