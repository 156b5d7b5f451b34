import { PostgresAdapter } from 'kysely';
import type { Predicate } from '../../contract/automation/predicate.ts';
import type { KnownAttribute } from '../../rules/known-attribute.ts';
import { predicateToSql } from '../../rules/to-sql/predicate-to-sql.ts';
import type { Db } from './database/database.ts';

/** Whom a predicate holds of, at one moment. */
export interface Audience {
  workspaceId: string;
  predicate: Predicate;
  nowMs: number;
  /** The workspace's, IANA. */
  timeZone: string;
  /** The workspace's custom attributes. */
  attributes: readonly KnownAttribute[];
}

/**
 * The ids of an audience, in their own order.
 * @throws PredicateError where the predicate asks for what no person has, such as a message
 */
export async function listAudience(
  db: Db,
  audience: Audience,
  { afterId, limit }: { afterId: string; limit: number },
): Promise<string[]> {
  const rows = await selectAudience(db, audience)
    .select('contacts.id')
    .where('contacts.id', '>', afterId)
    .orderBy('contacts.id')
    .limit(limit)
    .execute();
  return rows.map(({ id }) => id);
}

export async function countAudience(db: Db, audience: Audience): Promise<number> {
  const { count } = await selectAudience(db, audience)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

function selectAudience(db: Db, { predicate, workspaceId, ...rest }: Audience) {
  const database = db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';
  return db
    .selectFrom('contacts')
    .where('contacts.workspace_id', '=', workspaceId)
    .where(predicateToSql(predicate, { database, workspaceId, ...rest }));
}
