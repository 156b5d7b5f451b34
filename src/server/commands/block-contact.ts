import type { ContactDetails } from '../../contract/console/contact.ts';
import { updateContact } from '../storage/contacts.ts';
import type { CommandContext } from './command-context.ts';
import { commitContactChange } from './commit-contact-change.ts';

/**
 * From now on a person can read and not write, or can write again.
 * @throws {RefusalError} `contact_unknown`
 */
export function blockContact(
  context: CommandContext,
  workspaceId: string,
  contactId: string,
  isBlocked: boolean,
): Promise<ContactDetails> {
  const nowMs = context.clock.nowMs();
  return commitContactChange(context, workspaceId, contactId, async (tx, { blocked_at }) => {
    if ((blocked_at !== null) === isBlocked) return false;
    await updateContact(tx, workspaceId, contactId, { blocked_at: isBlocked ? nowMs : null });
    return true;
  });
}
