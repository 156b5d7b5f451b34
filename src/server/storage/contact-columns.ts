import type { Contact } from './contacts.ts';

const all: Record<keyof Contact, true> = {
  workspace_id: true,
  id: true,
  role: true,
  visitor_id: true,
  device_hash: true,
  user_id: true,
  claimed_user_id: true,
  is_unsigned: true,
  email: true,
  name: true,
  pseudonym: true,
  language: true,
  page_url: true,
  page_title: true,
  phone: true,
  referrer: true,
  browser: true,
  operating_system: true,
  time_zone: true,
  avatar_url: true,
  language_override: true,
  custom_attributes: true,
  given_data: true,
  active_company_id: true,
  latest_referrer: true,
  first_utm: true,
  utm_campaign: true,
  utm_content: true,
  utm_medium: true,
  utm_source: true,
  utm_term: true,
  signed_up_at: true,
  is_unsubscribed: true,
  session_count: true,
  session_began_at: true,
  verified_at: true,
  blocked_at: true,
  feed_number: true,
  created_at: true,
  last_seen_at: true,
};

/** All of a contact but what only conditions compare: nobody else reads it, and people are read all the time. */
export const contactColumns = Object.keys(all) as readonly (keyof Contact)[];

/** The same where other tables have columns of these names. */
export const qualifiedContactColumns = contactColumns.map((name) => `contacts.${name}` as const);
