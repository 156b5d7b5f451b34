import { moveContactTags } from '../storage/contact-tags.ts';
import { deleteContact, type Contact, type ContactChange } from '../storage/contacts.ts';
import { moveConversations } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { moveParts } from '../storage/parts.ts';
import { deleteSearchWords } from '../storage/search-words.ts';

/** What a person keeps of the one whom they turn out to be, where nothing else is known. */
const keptFields = [
  'name',
  'email',
  'phone',
  'pseudonym',
  'referrer',
  'time_zone',
  'browser',
  'operating_system',
] as const satisfies (keyof Contact)[];

/**
 * Makes everything of an anonymous person a user's, and removes the anonymous person. Their sessions have ended.
 * @param from locked
 * @param into locked
 * @returns what changes about the user
 */
export async function mergeContact(
  tx: Transaction,
  from: Contact,
  into: Contact,
): Promise<{ kept: ContactChange; movedConversationIds: string[] }> {
  const { workspace_id } = from;
  const movedConversationIds = await moveConversations(tx, workspace_id, from.id, into.id);
  await moveParts(tx, workspace_id, from.id, into.id);
  await moveContactTags(tx, workspace_id, from.id, into.id);
  await deleteSearchWords(tx, workspace_id, { kind: 'contact', id: from.id });
  await deleteContact(tx, workspace_id, from.id);

  const kept: ContactChange = {
    // One number further, so that the user's other browsers notice what has come to them.
    feed_number: into.feed_number + 1,
    // Whoever was blocked as either stays so.
    blocked_at: into.blocked_at ?? from.blocked_at,
  };
  for (const field of keptFields) kept[field] = into[field] ?? from[field];
  return { kept, movedConversationIds };
}
