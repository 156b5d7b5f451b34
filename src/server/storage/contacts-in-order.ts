import { contactColumns } from './contact-columns.ts';
import type { Contact } from './contacts.ts';
import type { Db } from './database/database.ts';

export interface ContactRange {
  /** Behind this one; empty is from the first. */
  afterId: string;
  /** Before this one. */
  beforeId: string;
  limit: number;
}

/** People in the order of their ids, which is that of their making. It needs no index that every page view would have to keep. */
export function readContactsInOrder(
  db: Db,
  workspaceId: string,
  { afterId, beforeId, limit }: ContactRange,
): Promise<Contact[]> {
  return db
    .selectFrom('contacts')
    .select(contactColumns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '>', afterId)
    .where('id', '<', beforeId)
    .orderBy('id')
    .limit(limit)
    .execute();
}
