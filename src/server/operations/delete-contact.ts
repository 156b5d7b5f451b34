import { forgetCompanies } from '../storage/contact-companies.ts';
import { deleteContactTags } from '../storage/contact-tags.ts';
import { deleteContact, type Contact } from '../storage/contacts.ts';
import { deleteConversationsOfContact } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteUnsentUploads } from '../storage/removed-uploads.ts';
import { deleteEventsOfContact } from '../storage/events.ts';
import { deleteMailsOfContact } from '../storage/mails.ts';
import { deleteSearchWords } from '../storage/search-words.ts';
import { deleteSessionsOfContact } from '../storage/sessions.ts';
import { deleteRunsOfContact } from '../storage/workflow-runs.ts';
import { foldEmail } from './fold-email.ts';

/**
 * Removes a person and everything that is kept of them: sessions, conversations with all that was written in them by whomever, tags, timers,
 * events, files, mails, what they are found by, what they have told bots of their company. The site's companies stay, without them.
 * @param contact locked
 * @returns the ids of their conversations, and the hashes of their sessions' tokens
 */
export async function deleteContactCompletely(
  tx: Transaction,
  { workspace_id: workspaceId, id, email }: Contact,
  nowMs: number,
): Promise<{ conversationIds: string[]; endedSessions: string[] }> {
  const conversationIds = await deleteConversationsOfContact(tx, workspaceId, id, nowMs);
  await deleteUnsentUploads(tx, workspaceId, id, nowMs);
  await deleteMailsOfContact(tx, workspaceId, id, email && foldEmail(email));
  await deleteRunsOfContact(tx, workspaceId, id);
  const endedSessions = await deleteSessionsOfContact(tx, workspaceId, id);
  await deleteContactTags(tx, workspaceId, id);
  await forgetCompanies(tx, workspaceId, id);
  await deleteEventsOfContact(tx, workspaceId, id);
  await deleteSearchWords(tx, workspaceId, { kind: 'contact', id });
  await deleteContact(tx, workspaceId, id);
  return { conversationIds, endedSessions };
}
