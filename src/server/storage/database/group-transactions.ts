import { CompiledQuery } from 'kysely';
import type { Database, Db, Transaction } from './database.ts';

/** So that nobody waits long for those who came before. */
const maxMembers = 64;

interface Member {
  /** Runs the member's part of the transaction. @returns tells whoever waits for it, once that is committed */
  run(tx: Transaction): Promise<() => void>;
  fail(error: unknown): void;
}

const savepoint = CompiledQuery.raw('savepoint member');
const release = CompiledQuery.raw('release member');
const rollBack = CompiledQuery.raw('rollback to member');

/**
 * Transactions that are asked for at the same time run one after the other and reach the disk with one commit: waiting for the disk is what a
 * small transaction takes longest for. Each stands in a savepoint of its own and is undone alone where it throws; none is told anything
 * before the commit, for it may have read what another has written; a commit that fails fails them all.
 */
export function groupTransactions(db: Db): Database['transaction'] {
  const waiting: Member[] = [];
  let isScheduled = false;

  /** Not at once: what else has arrived is read first. Nothing is waited for that is not there. */
  function schedule(): void {
    isScheduled = true;
    setImmediate(() => void runGroup());
  }

  async function runGroup(): Promise<void> {
    const members = waiting.splice(0, maxMembers);
    try {
      const tellings = await db.transaction().execute((tx) => runMembers(tx, members));
      for (const tell of tellings) tell();
    } catch (error) {
      for (const member of members) member.fail(error);
    }
    isScheduled = false;
    if (waiting.length > 0) schedule();
  }

  return (run) =>
    new Promise((resolve, reject) => {
      waiting.push({
        run: async (tx) => {
          const result = await run(tx);
          return () => resolve(result);
        },
        fail: reject,
      });
      if (!isScheduled) schedule();
    });
}

async function runMembers(tx: Transaction, members: readonly Member[]): Promise<(() => void)[]> {
  const [first, ...others] = members;
  // Alone, it needs no savepoint: the transaction is its own.
  if (first !== undefined && others.length === 0) return [await first.run(tx)];
  const tellings: (() => void)[] = [];
  for (const member of members) tellings.push(await runMember(tx, member));
  return tellings;
}

async function runMember(tx: Transaction, member: Member): Promise<() => void> {
  await tx.executeQuery(savepoint);
  try {
    const tell = await member.run(tx);
    await tx.executeQuery(release);
    return tell;
  } catch (error) {
    // Where the database has undone everything already, there is no savepoint: this throws, and fails them all.
    await tx.executeQuery(rollBack);
    await tx.executeQuery(release);
    return () => member.fail(error);
  }
}
