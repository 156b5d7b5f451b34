import type { ContactDetails } from '../../contract/console/contact.ts';
import { requireKnownContact } from '../operations/require-known-contact.ts';
import { describeContact } from '../operations/describe-contact.ts';
import type { Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { toConsoleContact } from '../storage/views/console-contact.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Changes a person in one transaction and tells teammates once it is committed.
 * @param run says whether anything has changed
 * @returns the person as they are now
 * @throws {RefusalError} `contact_unknown`
 */
export async function commitContactChange(
  context: CommandContext,
  workspaceId: string,
  contactId: string,
  run: (tx: Transaction, contact: Contact) => Promise<boolean>,
): Promise<ContactDetails> {
  const { contact, details, hasChanged } = await context.database.transaction(async (tx) => {
    const before = await requireKnownContact(tx, workspaceId, contactId);
    const isOther = await run(tx, before);
    const now = await requireKnownContact(tx, workspaceId, contactId);
    return { contact: now, details: await describeContact(tx, now), hasChanged: isOther };
  });
  if (hasChanged) {
    const kind = 'contact_changed';
    context.announce({ kind, workspaceId, contact: toConsoleContact(contact) });
  }
  return details;
}
