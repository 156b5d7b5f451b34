import { RefusalError } from '../refusal-error.ts';
import { lockContact, type Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';

/**
 * A person by their id, locked.
 * @throws {RefusalError} `contact_unknown`
 */
export async function requireKnownContact(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<Contact> {
  const contact = await lockContact(tx, workspaceId, contactId);
  if (contact === undefined) throw contactUnknown();
  return contact;
}

export function contactUnknown(): RefusalError {
  return new RefusalError('contact_unknown', 'There is no such person.', { field: 'contact_id' });
}
