import { sql } from 'kysely';
import { hashSecret } from '../../src/server/operations/hash-secret.ts';
import type { Db } from '../../src/server/storage/database/database.ts';
import { openDatabase, type TestDatabase } from '../../test/kit/databases.ts';

/** A statement of PostgreSQL's may take half a minute. */
const visitorsAtOnce = 50_000;
const sessionsAtOnce = 1_000;
const weekMs = 7 * 24 * 60 * 60 * 1000;

/** The session's token of the visitor of this number. */
export function tokenOf(number: number): string {
  return hashSecret(`visitor ${number}`);
}

/** Puts visitors into the database of a server that has been started, numbered from 1, without asking it. */
export async function addCrowd({ environment }: TestDatabase, count: number): Promise<void> {
  const database = openDatabase(environment);
  for (let begin = 1; begin <= count; begin += visitorsAtOnce) {
    await insertVisitors(database.db, begin, Math.min(count, begin + visitorsAtOnce - 1));
  }
  // As it would be after a while: the planner knows how many there are.
  await sql`analyze`.execute(database.db);
  await database.close();
}

async function insertVisitors(db: Db, first: number, last: number): Promise<void> {
  const nowMs = Date.now();
  await sql`
    insert into contacts
      (workspace_id, id, role, visitor_id, device_hash, feed_number, created_at, last_seen_at)
    with recursive numbers (number) as (
      select ${sql.lit(first)} union all
      select number + 1 from numbers where number < ${sql.lit(last)}
    )
    select 'demo', 'c' || number, 'visitor', 'v' || number, 'd' || number, 0,
      ${sql.lit(nowMs)}, ${sql.lit(nowMs)}
    from numbers
  `.execute(db);
}

/** Gives the first of them sessions. */
export async function openSessions({ environment }: TestDatabase, count: number): Promise<void> {
  const database = openDatabase(environment);
  for (let begin = 1; begin <= count; begin += sessionsAtOnce) {
    await insertSessions(database.db, begin, Math.min(count, begin + sessionsAtOnce - 1));
  }
  await database.close();
}

async function insertSessions(db: Db, first: number, last: number): Promise<void> {
  const nowMs = Date.now();
  const rows = Array.from({ length: last - first + 1 }, (_, index) => ({
    workspace_id: 'demo',
    token_hash: hashSecret(tokenOf(first + index)),
    contact_id: `c${first + index}`,
    created_at: nowMs,
    expires_at: nowMs + weekMs,
  }));
  await db.insertInto('sessions').values(rows).execute();
}
