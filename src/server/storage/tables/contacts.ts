import type { ContactRole } from '../../../contract/contact-role.ts';

export interface ContactsTable extends FoldedContact {
  workspace_id: string;
  id: string;
  role: ContactRole;
  /** Public; null for a person whom no browser has shown yet. */
  visitor_id: string | null;
  /** SHA-256 of the device secret that may renew an anonymous session; null for users. */
  device_hash: string | null;
  /** The site's own id for the person. */
  user_id: string | null;
  /** The same of an unsigned user: what a page said, and nobody proved. */
  claimed_user_id: string | null;
  /** Whether this user is a person of one browser alone, because nothing proved who they are. */
  is_unsigned: number;
  email: string | null;
  name: string | null;
  /** “Amber Otter”, from the moment a visitor becomes a lead. */
  pseudonym: string | null;
  language: string | null;
  page_url: string | null;
  page_title: string | null;
  phone: string | null;
  /** Of their first page. */
  referrer: string | null;
  /** Name and version, such as `Firefox 132`. */
  browser: string | null;
  operating_system: string | null;
  /** IANA. */
  time_zone: string | null;
  /** Of a picture, as the site says. */
  avatar_url: string | null;
  language_override: string | null;
  /** JSON: values by name, without those that are unknown; dates in seconds, as sites give them. Null is none. */
  custom_attributes: string | null;
  /** JSON of what pages have said of a visitor. It is recorded once they are somebody, and nobody sees it before. */
  given_data: string | null;
  /** The company that they act for. */
  active_company_id: string | null;
  /** Of the last page that they came to from another site. */
  latest_referrer: string | null;
  /** JSON of the `Utm` that they came with first. */
  first_utm: string | null;
  /** What they came with last: these five belong together. */
  utm_campaign: string | null;
  utm_content: string | null;
  utm_medium: string | null;
  utm_source: string | null;
  utm_term: string | null;
  /** When they came to the site, as the site says. */
  signed_up_at: number | null;
  /** 0 or 1: whether they want no mail. */
  is_unsubscribed: number;
  /** How often a user has been here: 30 minutes of quiet end a visit. 0 for everybody else. */
  session_count: number;
  session_began_at: number | null;
  /** When the email was proven to be theirs. */
  verified_at: number | null;
  /** From when they may read and not write. */
  blocked_at: number | null;
  /** Number of the last event in the person's feed; grows by one, under the lock of this row. */
  feed_number: number;
  created_at: number;
  last_seen_at: number;
}

/** What conditions compare: texts through `foldText`, null where they are unknown or empty. Kept true by whatever writes a row. */
export interface FoldedContact {
  folded_user_id: string | null;
  folded_claimed_user_id: string | null;
  folded_email: string | null;
  folded_name: string | null;
  folded_phone: string | null;
  folded_language: string | null;
  folded_language_override: string | null;
  folded_browser: string | null;
  folded_operating_system: string | null;
  folded_time_zone: string | null;
  folded_referrer: string | null;
  folded_utm_campaign: string | null;
  folded_utm_content: string | null;
  folded_utm_medium: string | null;
  folded_utm_source: string | null;
  folded_utm_term: string | null;
  /** Of `custom_attributes`, as `foldAttributes` makes it; `jsonb` on PostgreSQL. */
  folded_attributes: string | null;
}
