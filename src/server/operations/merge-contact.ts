import { moveCompanies } from '../storage/contact-companies.ts';
import { moveContactTags } from '../storage/contact-tags.ts';
import { deleteContact, type Contact, type ContactChange } from '../storage/contacts.ts';
import { moveConversations } from '../storage/conversations.ts';
import { mergeCustomAttributes } from '../storage/custom-attributes.ts';
import type { Transaction } from '../storage/database/database.ts';
import { moveEvents } from '../storage/events.ts';
import { moveMails } from '../storage/mails.ts';
import { moveParts } from '../storage/parts.ts';
import { deleteSearchWords } from '../storage/search-words.ts';
import { moveUploads } from '../storage/uploads.ts';
import { moveRuns } from '../storage/workflow-runs.ts';
import { utmKeys } from './user-data/meant-keys.ts';

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
  'avatar_url',
  'language_override',
  'signed_up_at',
  'active_company_id',
  'given_data',
  'latest_referrer',
  'first_utm',
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
  await moveUploads(tx, workspace_id, from.id, into.id, movedConversationIds);
  await moveMails(tx, workspace_id, from.id, into.id);
  await moveRuns(tx, workspace_id, from.id, into.id);
  await moveContactTags(tx, workspace_id, from.id, into.id);
  await moveCompanies(tx, workspace_id, from.id, into.id);
  await moveEvents(tx, workspace_id, from.id, into.id);
  await deleteSearchWords(tx, workspace_id, { kind: 'contact', id: from.id });
  await deleteContact(tx, workspace_id, from.id);

  const kept: ContactChange = {
    // One number further, so that the user's other browsers notice what has come to them.
    feed_number: into.feed_number + 1,
    // Whoever was blocked as either stays so.
    blocked_at: into.blocked_at ?? from.blocked_at,
    // Whoever wanted no mail as either wants none.
    is_unsubscribed: Math.max(into.is_unsubscribed, from.is_unsubscribed),
    // Of an unsigned user there have been visits already, and this one goes on.
    session_count: into.session_count + from.session_count,
    last_seen_at:
      from.session_count > 0 ? Math.max(into.last_seen_at, from.last_seen_at) : into.last_seen_at,
    session_began_at: later(into.session_began_at, from.session_began_at),
    custom_attributes: mergeCustomAttributes(into.custom_attributes, from.custom_attributes),
  };
  Object.assign(
    kept,
    Object.fromEntries(keptFields.map((field) => [field, into[field] ?? from[field]])),
  );
  // One campaign's, not some of each.
  const campaign = utmKeys.some((key) => into[key] !== null) ? into : from;
  for (const key of utmKeys) kept[key] = campaign[key];
  return { kept, movedConversationIds };
}

function later(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}
