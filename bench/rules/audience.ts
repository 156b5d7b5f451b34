import { sql } from 'kysely';
import type { Predicate } from '../../src/contract/automation/predicate.ts';
import { countAudience } from '../../src/server/storage/audiences.ts';
import type { Db } from '../../src/server/storage/database/database.ts';
import { migrate } from '../../src/server/storage/database/migrate.ts';
import { openDatabase, type DatabaseKind } from '../../test/kit/databases.ts';
import { addWorkspace } from '../../test/kit/storage.ts';
import type { Result } from '../kit/result.ts';
import { compare, interleave } from '../kit/rounds.ts';
import type { Scale } from '../kit/scale.ts';
import { createDatabase } from '../kit/servers.ts';
import { addAudience } from './audience-people.ts';
import { handwritten, nowMs } from './handwritten.ts';

const predicates: Record<keyof typeof handwritten, Predicate> = {
  'role, and seen in 30 days': {
    all: [
      { field: 'contact.role', op: 'eq', value: 'user' },
      { field: 'contact.last_seen_at', op: 'less_than_days_ago', value: 30 },
    ],
  },
  'end of an email, and size of the company': {
    all: [
      { field: 'contact.email', op: 'ends_with', value: '@site7.example' },
      { field: 'company.size', op: 'gt', value: 50 },
    ],
  },
  'one email': { field: 'contact.email', op: 'eq', value: 'Person4321@site1.example' },
  'a tag, and mail wanted': {
    all: [
      { field: 'contact.tags', op: 'includes', value: 'VIP' },
      { field: 'contact.is_unsubscribed', op: 'eq', value: false },
    ],
  },
  'two custom attributes': {
    all: [
      { field: 'contact.custom.plan', op: 'eq', value: 'Pro' },
      { field: 'contact.custom.seats', op: 'gte', value: 15 },
    ],
  },
  'an event, or not a tag': {
    any: [
      { field: 'event.ordered.count', op: 'gte', value: 3 },
      { field: 'contact.tags', op: 'excludes', value: ['VIP', 'Beta'] },
    ],
  },
};

/** How long it takes to count the people of a predicate, beside the best that a hand has written for it. */
export async function benchAudience(kind: DatabaseKind, scale: Scale): Promise<Result[]> {
  const { environment, drop } = await createDatabase(kind);
  const database = openDatabase(environment);
  await migrate(database);
  const workspaceId = await addWorkspace(database.db);
  await addAudience(database.db, workspaceId, scale.contacts);

  const results: Result[] = [];
  for (const [what, predicate] of Object.entries(predicates)) {
    const counts = { ours: 0, theirs: 0 };
    const audience = { workspaceId, predicate, nowMs, timeZone: 'UTC', attributes: [] };
    const query = handwritten[what as keyof typeof handwritten][kind];
    const rounds = await interleave(scale.rounds * 3, {
      measured: () =>
        time(async () => {
          counts.ours = await countAudience(database.db, audience);
        }),
      against: () =>
        time(async () => {
          counts.theirs = await count(database.db, workspaceId, query);
        }),
    });
    if (counts.ours !== counts.theirs) {
      throw new Error(`${what}: ${counts.ours} people, by hand ${counts.theirs}`);
    }
    const { measured, against, ratio } = compare(rounds, (ms) => ms);
    results.push({
      what: `audience of ${scale.contacts.toLocaleString('en')}, ${kind}: ${what}`,
      unit: 'ms',
      measured,
      against: { name: 'by hand', measured: against, ratio },
      // Who is found by an index alone waits for the query to be built, not for the database.
      ...(what === 'one email' ? {} : { promise: { atMost: 2 } }),
    });
  }
  await database.close();
  await drop();
  return results;
}

async function count(db: Db, workspaceId: string, where: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*) as count from contacts
    where contacts.workspace_id = ${workspaceId} and (${sql.raw(where.replaceAll('$w', `'${workspaceId}'`))})
  `.execute(db);
  return Number(rows[0]?.count);
}

async function time(run: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await run();
  return performance.now() - began;
}
