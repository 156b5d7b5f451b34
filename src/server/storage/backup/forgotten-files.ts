import type { Db, Transaction } from '../database/database.ts';
import { fileRemoval, planRemoval, readRemoval } from '../file-removals.ts';
import type { FileKey } from '../uploads.ts';

/** Who has restored the wrong backup can restore the right one: until then its files are there. */
export const forgottenDays = 30;
const forgottenMs = forgottenDays * 24 * 60 * 60 * 1000;

/** Every file of which the database knows, those too that are to be removed. */
export async function listFiles(db: Db): Promise<FileKey[]> {
  const kept = await db.selectFrom('uploads').select(['workspace_id', 'id', 'digest']).execute();
  const removed = await db
    .selectFrom('outbox')
    .select(['workspace_id', 'payload'])
    .where('kind', '=', fileRemoval)
    .execute();
  return [
    ...kept,
    ...removed.map(({ workspace_id, payload }) => readRemoval(workspace_id, payload)),
  ];
}

/**
 * Has those files removed in a while of which nothing is known any more.
 * @param before of which the database knew
 * @returns how many they are
 */
export async function removeForgotten(
  tx: Transaction,
  before: readonly FileKey[],
  nowMs: number,
): Promise<number> {
  const known = new Set((await listFiles(tx)).map(toText));
  const forgotten = before.filter((file) => !known.has(toText(file)));
  for (const file of forgotten) await planRemoval(tx, file, nowMs, nowMs + forgottenMs);
  return forgotten.length;
}

function toText({ workspace_id, id, digest }: FileKey): string {
  return `${workspace_id}/${id}.${digest}`;
}
