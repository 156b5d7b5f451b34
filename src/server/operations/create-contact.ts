import { createObjectId } from '../../base/object-id.ts';
import { createUuid } from '../../base/uuid.ts';
import type { PingRequest } from '../../contract/messenger/ping.ts';
import { insertContact, isVisitorIdTaken, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { indexContact } from './index-contact.ts';

/** Of what is kept of an address. */
export const maxUrlLength = 2_048;

/** A person's row as it begins. A visitor id that somebody else bears proves nothing and is replaced. */
export async function createContact(
  tx: Transaction,
  { app_id, visitor_id, referrer }: Pick<PingRequest, 'app_id' | 'visitor_id' | 'referrer'>,
  begin: Pick<Contact, 'role'> & Partial<Contact>,
  nowMs: number,
): Promise<Contact> {
  const contact: Contact = {
    workspace_id: app_id,
    id: createObjectId(nowMs),
    visitor_id: (await isVisitorIdTaken(tx, app_id, visitor_id)) ? createUuid(nowMs) : visitor_id,
    device_hash: null,
    user_id: null,
    claimed_user_id: null,
    is_unsigned: 0,
    email: null,
    name: null,
    pseudonym: null,
    language: null,
    page_url: null,
    page_title: null,
    phone: null,
    referrer: referrer?.slice(0, maxUrlLength) || null,
    browser: null,
    operating_system: null,
    time_zone: null,
    avatar_url: null,
    language_override: null,
    custom_attributes: null,
    given_data: null,
    active_company_id: null,
    latest_referrer: null,
    first_utm: null,
    utm_campaign: null,
    utm_content: null,
    utm_medium: null,
    utm_source: null,
    utm_term: null,
    signed_up_at: null,
    is_unsubscribed: 0,
    session_count: 0,
    session_began_at: null,
    verified_at: null,
    blocked_at: null,
    feed_number: 0,
    created_at: nowMs,
    last_seen_at: nowMs,
    ...begin,
  };
  await insertContact(tx, contact);
  await indexContact(tx, contact);
  return contact;
}
