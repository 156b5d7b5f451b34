import type { Db } from './database/database.ts';

export interface Waiting {
  count: number;
  /** Of the one that has waited longest. */
  delayS: number;
}

/** What should have happened by now. */
export interface Backlog {
  timers: Waiting;
  outbox: Waiting;
}

export async function readBacklog(db: Db, nowMs: number): Promise<Backlog> {
  const timers = await db
    .selectFrom('timers')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('due_at').as('since')])
    .where('due_at', '<=', nowMs)
    .executeTakeFirstOrThrow();
  const outbox = await db
    .selectFrom('outbox')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.min('created_at').as('since')])
    .executeTakeFirstOrThrow();
  return { timers: toWaiting(timers, nowMs), outbox: toWaiting(outbox, nowMs) };
}

function toWaiting(
  { count, since }: { count: number; since: number | null },
  nowMs: number,
): Waiting {
  return { count, delayS: since === null ? 0 : Math.max(0, nowMs - since) / 1000 };
}
