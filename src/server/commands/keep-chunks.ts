import type { Database } from '../storage/database/database.ts';
import { deleteChunks, putChunks, supersedeChunks, type Chunk } from '../storage/kept-chunks.ts';

/** How long a page may stay open over upgrades and still find every script that it was made with. */
const keptForMs = 30 * 24 * 60 * 60 * 1000;

/** Keeps the scripts of the build that is started, and lets go of those that no build has had for 30 days. */
export async function keepChunks(
  { transaction }: Pick<Database, 'transaction'>,
  chunks: readonly Chunk[],
  nowMs: number,
): Promise<void> {
  await transaction(async (tx) => {
    await putChunks(tx, chunks);
    await supersedeChunks(
      tx,
      chunks.map(({ name }) => name),
      nowMs,
    );
    await deleteChunks(tx, nowMs - keptForMs);
  });
}
