import { sql } from 'kysely';
import type { Db } from '../../src/server/storage/database/database.ts';
import { nowMs } from './handwritten.ts';

/** A statement of PostgreSQL's may take half a minute. */
const atOnce = 25_000;
const dayMs = 24 * 60 * 60 * 1000;
const companies = 5_000;

/** So many people with companies, tags, events and attributes, as their commands would have written them. */
export async function addAudience(db: Db, workspaceId: string, count: number): Promise<void> {
  await sql`
    insert into companies (workspace_id, id, site_id, folded_site_id, name, folded_name, size, created_at, updated_at)
    with recursive numbers (number) as (
      select 1 union all select number + 1 from numbers where number < ${sql.lit(companies)}
    )
    select ${workspaceId}, 'k' || number, 's' || number, 's' || number, 'Company ' || number,
      'company ' || number, number % 120, 0, 0
    from numbers
  `.execute(db);
  for (const [id, name] of [
    ['t1', 'VIP'],
    ['t2', 'Beta'],
  ] as const) {
    const folded = name.toLowerCase();
    const names = { name, folded_name: folded, compared_name: folded };
    await db
      .insertInto('tags')
      .values({ workspace_id: workspaceId, id, ...names, created_at: 0 })
      .execute();
  }
  for (let begin = 1; begin <= count; begin += atOnce) {
    await addPeople(db, workspaceId, begin, Math.min(count, begin + atOnce - 1));
  }
  // As it would be after a while: the planner knows how many there are.
  await sql`analyze`.execute(db);
}

async function addPeople(db: Db, workspaceId: string, first: number, last: number): Promise<void> {
  const json = sql`'{"t:plan":"' || (case number % 4 when 0 then 'pro' else 'free' end)
    || '","n:seats":' || (number % 20) || '}'`;
  const isPostgres = db.getExecutor().adapter.constructor.name.startsWith('Postgres');
  const attributes = isPostgres ? sql`cast(${json} as jsonb)` : json;
  const numbers = sql`with recursive numbers (number) as (
    select ${sql.lit(first)} union all
    select number + 1 from numbers where number < ${sql.lit(last)}
  )`;
  await sql`
    insert into contacts (workspace_id, id, role, visitor_id, email, folded_email, name, folded_name,
      browser, folded_browser, active_company_id, folded_attributes, is_unsubscribed, is_unsigned,
      created_at, last_seen_at)
    ${numbers}
    select ${workspaceId}, 'c' || number, (case number % 3 when 0 then 'user' when 1 then 'lead' else 'visitor' end),
      'v' || number, 'Person' || number || '@site' || (number % 20) || '.example',
      'person' || number || '@site' || (number % 20) || '.example',
      'Person ' || number, 'person ' || number, 'Firefox 132', 'firefox 132',
      (case when number % 2 = 0 then 'k' || (1 + number % ${sql.lit(companies)}) end), ${attributes},
      number % 7 / 6, 1, ${sql.lit(nowMs)} - cast(number % 700 as bigint) * ${sql.lit(dayMs)},
      ${sql.lit(nowMs)} - cast(number % 300 as bigint) * ${sql.lit(dayMs)}
    from numbers
  `.execute(db);
  await sql`
    insert into contact_tags (workspace_id, contact_id, tag_id)
    ${numbers}
    select ${workspaceId}, 'c' || number, (case number % 40 when 0 then 't1' else 't2' end)
    from numbers where number % 20 = 0
  `.execute(db);
  await sql`
    insert into event_summaries (workspace_id, contact_id, name, count, first_at, last_at)
    ${numbers}
    select ${workspaceId}, 'c' || number, 'ordered', 1 + number % 5, ${sql.lit(nowMs)}, ${sql.lit(nowMs)}
    from numbers where number % 10 = 0
  `.execute(db);
}
