import type { Db } from './database/database.ts';
import type { SuppressedAddressesTable } from './tables/mails.ts';

export type Suppression = SuppressedAddressesTable;

/** From now on the address gets no mail. @param digest see `addressDigest` */
export async function suppressAddress(db: Db, suppression: Suppression): Promise<void> {
  await db
    .insertInto('suppressed_addresses')
    .values(suppression)
    .onConflict((conflict) => conflict.columns(['workspace_id', 'digest', 'reason']).doNothing())
    .execute();
}

/** Why an address gets no mail; nothing where it does. */
export async function listSuppressions(
  db: Db,
  workspaceId: string,
  digest: string,
): Promise<Suppression['reason'][]> {
  const rows = await db
    .selectFrom('suppressed_addresses')
    .select('reason')
    .where('workspace_id', '=', workspaceId)
    .where('digest', '=', digest)
    .orderBy('created_at')
    .execute();
  return rows.map(({ reason }) => reason);
}

/** What spoke against an address has been mended, or was a mistake. */
export async function liftSuppression(
  db: Db,
  { workspace_id, digest, reason }: Omit<Suppression, 'created_at'>,
): Promise<void> {
  await db
    .deleteFrom('suppressed_addresses')
    .where('workspace_id', '=', workspace_id)
    .where('digest', '=', digest)
    .where('reason', '=', reason)
    .execute();
}
