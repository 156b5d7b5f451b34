import type { Db } from './database/database.ts';
import type { Mail } from './mails.ts';

/** As many as mail programs look at. */
const maxReferences = 20;

/** The Message-IDs of what was mailed in a conversation before, between the same two, the oldest first. */
export async function listEarlierMessageIds(
  db: Db,
  { workspace_id, conversation_id, kind, contact_id, teammate_id, id, created_at }: Mail,
): Promise<string[]> {
  let query = db
    .selectFrom('mails')
    .select('message_id')
    .where('workspace_id', '=', workspace_id)
    .where('conversation_id', '=', conversation_id)
    .where('id', '!=', id)
    // Not every mail has one.
    .where('message_id', '!=', '')
    .where('created_at', '<=', created_at)
    .where('state', 'in', ['sent', 'uncertain', 'complained', 'received', 'held']);
  query =
    kind === 'replies'
      ? query.where('kind', 'in', ['replies', 'contact']).where('contact_id', '=', contact_id)
      : query.where('kind', 'in', ['unseen', 'teammate']).where('teammate_id', '=', teammate_id);
  const rows = await query.orderBy('created_at', 'desc').limit(maxReferences).execute();
  return rows.map(({ message_id }) => message_id).toReversed();
}
