import type { Db, Transaction } from './database/database.ts';

export interface Chunk {
  name: string;
  /** Compressed by Brotli. */
  body: Buffer;
}

/** Puts chunks of today there; those that were there already are of today again. */
export async function putChunks(tx: Transaction, chunks: readonly Chunk[]): Promise<void> {
  await tx
    .insertInto('kept_chunks')
    .values(
      chunks.map(({ name, body }) => ({
        name,
        body: body.toString('base64'),
        superseded_at: null,
      })),
    )
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ superseded_at: null }))
    .execute();
}

/** All but these are of yesterday, from now on where they were not before. */
export async function supersedeChunks(
  tx: Transaction,
  namesOfToday: readonly string[],
  nowMs: number,
): Promise<void> {
  await tx
    .updateTable('kept_chunks')
    .set({ superseded_at: nowMs })
    .where('superseded_at', 'is', null)
    .where('name', 'not in', namesOfToday)
    .execute();
}

export async function deleteChunks(tx: Transaction, supersededBeforeMs: number): Promise<void> {
  await tx.deleteFrom('kept_chunks').where('superseded_at', '<', supersededBeforeMs).execute();
}

/** @returns the body, compressed by Brotli */
export async function findChunk(db: Db, name: string): Promise<Buffer | undefined> {
  const row = await db
    .selectFrom('kept_chunks')
    .select('body')
    .where('name', '=', name)
    .executeTakeFirst();
  return row && Buffer.from(row.body, 'base64');
}
