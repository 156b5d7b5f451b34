import type { Db, Transaction } from './database/database.ts';
import type { TimersTable } from './tables/timers.ts';

export type Timer = TimersTable;

/** Sets a timer; one of the same kind and key moves. */
export async function setTimer(db: Db, timer: Timer): Promise<void> {
  await db
    .insertInto('timers')
    .values(timer)
    .onConflict((conflict) =>
      conflict.columns(['workspace_id', 'kind', 'key']).doUpdateSet({ due_at: timer.due_at }),
    )
    .execute();
}

/**
 * Takes the timer of these kinds that has been due longest and that no other server is handling: gone when the transaction commits. Kinds
 * that this server does not know wait for one that does.
 */
export async function takeDueTimer(
  tx: Transaction,
  kinds: readonly string[],
  nowMs: number,
): Promise<Timer | undefined> {
  const timer = await tx
    .selectFrom('timers')
    .selectAll()
    .where('due_at', '<=', nowMs)
    .where('kind', 'in', kinds)
    .orderBy('due_at')
    .limit(1)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  if (timer !== undefined) {
    await tx
      .deleteFrom('timers')
      .where('workspace_id', '=', timer.workspace_id)
      .where('kind', '=', timer.kind)
      .where('key', '=', timer.key)
      .execute();
  }
  return timer;
}

/** Sets a timer unless one of the same kind and key stands. */
export async function setTimerOnce(db: Db, timer: Timer): Promise<void> {
  await db
    .insertInto('timers')
    .values(timer)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'kind', 'key']).doNothing())
    .execute();
}

/** Tries a timer again later, unless it has been set anew, or taken away, since it was read. */
export async function postponeTimer(db: Db, timer: Timer, dueAt: number): Promise<void> {
  await db
    .updateTable('timers')
    .set({ due_at: dueAt })
    .where('workspace_id', '=', timer.workspace_id)
    .where('kind', '=', timer.kind)
    .where('key', '=', timer.key)
    .where('due_at', '=', timer.due_at)
    .execute();
}

/** Whether some timer of this kind stands. */
export async function hasTimer(db: Db, workspaceId: string, kind: string): Promise<boolean> {
  const timer = await db
    .selectFrom('timers')
    .select('key')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .limit(1)
    .executeTakeFirst();
  return timer !== undefined;
}

/** Takes a timer away, where there is one. */
export async function deleteTimer(
  db: Db,
  { workspace_id, kind, key }: Omit<Timer, 'due_at'>,
): Promise<void> {
  await db
    .deleteFrom('timers')
    .where('workspace_id', '=', workspace_id)
    .where('kind', '=', kind)
    .where('key', '=', key)
    .execute();
}

/** Takes all timers of a kind away whose keys begin so. @param beginning hex digits and spaces */
export async function deleteTimersThatBegin(
  db: Db,
  workspaceId: string,
  kind: string,
  beginning: string,
): Promise<void> {
  await db
    .deleteFrom('timers')
    .where('workspace_id', '=', workspaceId)
    .where('kind', '=', kind)
    .where('key', 'like', `${beginning}%`)
    .execute();
}
