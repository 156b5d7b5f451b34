import type { ListMailsAnswer, ListMailsQuery } from '../../contract/console/mail-log.ts';
import { RefusalError } from '../refusal-error.ts';
import { pageMails } from '../storage/views/mail-log.ts';
import type { CommandContext } from './command-context.ts';

/**
 * A page of the log of mails.
 * @throws {RefusalError} `invalid` where only half of the place is named that the page follows
 */
export async function listMails(
  { database }: CommandContext,
  workspaceId: string,
  { state, address, before, before_id }: ListMailsQuery,
): Promise<ListMailsAnswer> {
  const after =
    before === undefined || before_id === undefined
      ? undefined
      : { createdAt: before, id: before_id };
  if (after === undefined && (before ?? before_id) !== undefined) {
    const field = before === undefined ? 'before' : 'before_id';
    throw new RefusalError('invalid', 'before and before_id go together.', { field });
  }
  const filter = { state, address: address?.trim().toLowerCase() };
  const { mails, hasMore } = await pageMails(database.db, workspaceId, filter, after);
  return { mails, has_more: hasMore };
}
