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
  const { conversationIds, endedSessions } = await context.database.transaction(async (tx) =>
    deleteContactCompletely(
      tx,
      await requireKnownContact(tx, workspaceId, contactId),
      context.clock.nowMs(),
    ),
  );
  context.announce({ kind: 'contact_deleted', workspaceId, contactId, conversationIds });
  for (const tokenHash of endedSessions) {
    context.announce({ kind: 'session_ended', workspaceId, tokenHash });
  }
  return { conversation_ids: conversationIds };
}
