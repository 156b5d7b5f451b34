import { sql } from 'kysely';
import type { FixedFieldName } from '../catalogue.ts';
import type { Sql } from './database.ts';

/** What of the contact's own row a field stands for. */
export type ContactField = Extract<FixedFieldName, `contact.${string}`>;
export type CompanyField = Extract<FixedFieldName, `company.${string}`>;

/** Texts are compared with their folded copies. An id and a role are folded by nature. */
export const contactColumns: Record<Exclude<ContactField, 'contact.tags'>, Sql> = {
  'contact.id': sql.ref('contacts.id'),
  'contact.role': sql.ref('contacts.role'),
  // Of whom nothing is proven, what their page says.
  'contact.user_id': eitherOf('folded_user_id', 'folded_claimed_user_id'),
  'contact.email': sql.ref('contacts.folded_email'),
  'contact.name': sql.ref('contacts.folded_name'),
  'contact.phone': sql.ref('contacts.folded_phone'),
  // What the site says of it counts before what the browser does.
  'contact.language': eitherOf('folded_language_override', 'folded_language'),
  'contact.browser': sql.ref('contacts.folded_browser'),
  'contact.operating_system': sql.ref('contacts.folded_operating_system'),
  'contact.time_zone': sql.ref('contacts.folded_time_zone'),
  'contact.referrer': sql.ref('contacts.folded_referrer'),
  'contact.utm_campaign': sql.ref('contacts.folded_utm_campaign'),
  'contact.utm_content': sql.ref('contacts.folded_utm_content'),
  'contact.utm_medium': sql.ref('contacts.folded_utm_medium'),
  'contact.utm_source': sql.ref('contacts.folded_utm_source'),
  'contact.utm_term': sql.ref('contacts.folded_utm_term'),
  'contact.is_unsubscribed': sql.ref('contacts.is_unsubscribed'),
  'contact.is_verified': sql`(case when ${sql.ref('contacts.verified_at')} is null then 0 else 1 end)`,
  'contact.session_count': sql.ref('contacts.session_count'),
  'contact.created_at': sql.ref('contacts.created_at'),
  'contact.signed_up_at': sql.ref('contacts.signed_up_at'),
  'contact.last_seen_at': sql.ref('contacts.last_seen_at'),
};

export const companyColumns: Record<CompanyField, Sql> = {
  'company.company_id': sql.ref('companies.folded_site_id'),
  'company.name': sql.ref('companies.folded_name'),
  'company.plan': sql.ref('companies.folded_plan'),
  'company.monthly_spend': sql.ref('companies.monthly_spend'),
  'company.size': sql.ref('companies.size'),
  'company.website': sql.ref('companies.folded_website'),
  'company.industry': sql.ref('companies.folded_industry'),
  'company.created_at': sql.ref('companies.remote_created_at'),
};

/** The second where the first is nothing. */
function eitherOf(first: string, second: string): Sql {
  return sql`coalesce(${sql.ref(`contacts.${first}`)}, ${sql.ref(`contacts.${second}`)})`;
}
