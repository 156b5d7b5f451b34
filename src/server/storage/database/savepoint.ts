import { CompiledQuery } from 'kysely';
import type { Transaction } from './database.ts';

const begin = CompiledQuery.raw('savepoint attempt');
const release = CompiledQuery.raw('release savepoint attempt');
const rollBack = CompiledQuery.raw('rollback to savepoint attempt');

/**
 * Runs a part of a transaction that may fail by itself: what it has written is undone, and the rest stays.
 * @returns what went wrong, if something did
 * @throws what is the database's own: then all of the transaction is tried again, or fails
 */
export async function inSavepoint(
  tx: Transaction,
  run: () => Promise<void>,
): Promise<Error | undefined> {
  await tx.executeQuery(begin);
  try {
    await run();
    await tx.executeQuery(release);
    return undefined;
  } catch (error) {
    if (!(error instanceof Error) || 'code' in error) throw error;
    await tx.executeQuery(rollBack);
    await tx.executeQuery(release);
    return error;
  }
}
