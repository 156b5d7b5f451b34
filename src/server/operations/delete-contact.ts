import type { Announcement } from '../ports.ts';
import { deleteContactTags } from '../storage/contact-tags.ts';
import { deleteContact, type Contact } from '../storage/contacts.ts';
import { deleteConversations } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteSearchWords } from '../storage/search-words.ts';
import { deleteSessionsOfContact } from '../storage/sessions.ts';

/**
 * Removes a person and everything that is kept of them: sessions, conversations with all that was written in them by whomever, tags, timers,
 * and what they are found by.
 * @param contact locked
 * @returns what is to be announced once it is committed
 */
export async function deleteContactCompletely(
  tx: Transaction,
  { workspace_id: workspaceId, id }: Contact,
): Promise<{ conversationIds: string[]; announcements: Announcement[] }> {
  const conversationIds = await deleteConversations(tx, workspaceId, id);
  const endedSessions = await deleteSessionsOfContact(tx, workspaceId, id);
  await deleteContactTags(tx, workspaceId, id);
  await deleteSearchWords(tx, workspaceId, { kind: 'contact', id });
  await deleteContact(tx, workspaceId, id);
  return {
    conversationIds,
    announcements: [
      { kind: 'contact_deleted', workspaceId, contactId: id, conversationIds },
      ...endedSessions.map(
        (tokenHash) => ({ kind: 'session_ended', workspaceId, tokenHash }) as const,
      ),
    ],
  };
}
