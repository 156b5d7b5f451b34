import type { ContactDetails } from '../../contract/console/contact.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Db } from '../storage/database/database.ts';
import { findBounceReason } from '../storage/mails.ts';
import { listSuppressions } from '../storage/suppressed-addresses.ts';
import { readContactDetails } from '../storage/views/console-contact.ts';
import { addressDigest } from './address-digest.ts';

/** A person with all that is known of them, and what keeps mail from them. */
export async function describeContact(db: Db, contact: Contact): Promise<ContactDetails> {
  const details = await readContactDetails(db, contact);
  const { workspace_id, email } = contact;
  if (email === null) return details;
  const stops = await listSuppressions(db, workspace_id, addressDigest(email));
  if (stops.length === 0) return details;
  const bounce = stops.includes('bounced')
    ? await findBounceReason(db, workspace_id, email.toLowerCase())
    : null;
  return { ...details, mail: { stops, bounce } };
}
