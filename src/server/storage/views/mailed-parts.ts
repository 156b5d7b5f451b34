import type { ConsolePart } from '../../../contract/console/part.ts';
import type { Db } from '../database/database.ts';

/** Parts as they were given; those that a mail has told the person, or is to tell, say which one. */
export async function markMailed(
  db: Db,
  workspaceId: string,
  conversationId: string,
  parts: ConsolePart[],
): Promise<ConsolePart[]> {
  const [first, last] = [parts[0], parts.at(-1)];
  if (first === undefined || last === undefined) return parts;
  const mails = await db
    .selectFrom('mails')
    .select(['id', 'state', 'first_position', 'last_position'])
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('kind', '=', 'replies')
    .where('state', '<>', 'cancelled')
    .where('first_position', '<=', last.position)
    .where('last_position', '>=', first.position)
    .orderBy('created_at', 'desc')
    .execute();
  return parts.map((part) => {
    if (part.kind !== 'comment' || part.author.kind === 'contact') return part;
    const mail = mails.find(
      ({ first_position, last_position }) =>
        part.position >= (first_position ?? 0) && part.position <= (last_position ?? 0),
    );
    return mail ? { ...part, mailed: { mail_id: mail.id, state: mail.state } } : part;
  });
}
