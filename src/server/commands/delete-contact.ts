import type { DeleteContactAnswer } from '../../contract/console/contact.ts';
import { deleteContactCompletely } from '../operations/delete-contact.ts';
import { requireKnownContact } from '../operations/require-known-contact.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Removes a person and all that they wrote, for good.
 * @throws {RefusalError} `contact_unknown`
 */
export async function deleteContact(
  context: CommandContext,
  workspaceId: string,
  contactId: string,
): Promise<DeleteContactAnswer> {
  const { conversationIds, announcements } = await context.database.transaction(async (tx) =>
    deleteContactCompletely(tx, await requireKnownContact(tx, workspaceId, contactId)),
  );
  announcements.forEach(context.announce);
  return { conversation_ids: conversationIds };
}
