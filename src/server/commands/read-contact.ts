import type { ContactDetails } from '../../contract/console/contact.ts';
import { describeContact } from '../operations/describe-contact.ts';
import { contactUnknown } from '../operations/require-known-contact.ts';
import { findContact } from '../storage/contacts.ts';
import type { CommandContext } from './command-context.ts';

/**
 * All that is known of a person.
 * @throws {RefusalError} `contact_unknown`
 */
export async function readContact(
  { database: { db } }: CommandContext,
  workspaceId: string,
  contactId: string,
): Promise<ContactDetails> {
  const contact = await findContact(db, workspaceId, contactId);
  if (contact === undefined) throw contactUnknown();
  return describeContact(db, contact);
}
