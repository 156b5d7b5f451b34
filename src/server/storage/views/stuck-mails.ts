import type { StuckMails } from '../../../contract/console/mail.ts';
import type { Db } from '../database/database.ts';
import { mailOutboxKind } from '../outbox.ts';

/** Mails that have been tried and could not leave; null where every one has, or has not had its turn. */
export async function readStuckMails(db: Db, workspaceId: string): Promise<StuckMails | null> {
  const stuck = db
    .selectFrom('outbox')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', mailOutboxKind)
    .where('last_error', 'is not', null);
  const { count, since } = await stuck
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('created_at').as('since')])
    .executeTakeFirstOrThrow();
  const latest = await stuck
    .select('last_error')
    .orderBy('next_attempt_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (since === null || latest === undefined) return null;
  return { count: Number(count), since: Number(since), reason: latest.last_error ?? '' };
}
