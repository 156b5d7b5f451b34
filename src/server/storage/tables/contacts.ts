import type { ContactRole } from '../../../contract/contact-role.ts';

export interface ContactsTable {
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
  /** When the email was proven to be theirs. */
  verified_at: number | null;
  /** From when they may read and not write. */
  blocked_at: number | null;
  /** Number of the last event in the person's feed; grows by one, under the lock of this row. */
  feed_number: number;
  created_at: number;
  last_seen_at: number;
}
