import { sql } from 'kysely';
import type { ConsoleMail, MailState } from '../../../contract/console/mail-log.ts';
import type { Db } from '../database/database.ts';

const maxListed = 50;

/** Which mails a list is of. */
export interface MailFilter {
  state?: MailState | undefined;
  /** A piece of the other side's address, in lower case. */
  address?: string | undefined;
}

/** Mails, the latest first, after the one named by `before`. */
export async function pageMails(
  db: Db,
  workspaceId: string,
  { state, address }: MailFilter,
  before?: { createdAt: number; id: string },
): Promise<{ mails: ConsoleMail[]; hasMore: boolean }> {
  let query = db
    .selectFrom('mails')
    .select(['id', 'kind', 'state', 'reason', 'address', 'subject', 'conversation_id'])
    .select(['created_at', 'changed_at'])
    .where('workspace_id', '=', workspaceId);
  if (state !== undefined) query = query.where('state', '=', state);
  if (address !== undefined) {
    const pattern = `%${address.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where(sql<boolean>`address like ${pattern} escape '\\'`);
  }
  if (before !== undefined) {
    query = query.where(({ eb, or, and }) =>
      or([
        eb('created_at', '<', before.createdAt),
        and([eb('created_at', '=', before.createdAt), eb('id', '<', before.id)]),
      ]),
    );
  }
  const mails = await query
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(maxListed + 1)
    .execute();
  return { mails: mails.slice(0, maxListed), hasMore: mails.length > maxListed };
}
