import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { lockTeammate, type Teammate } from '../storage/teammates.ts';

/**
 * A teammate who has not left, and does not leave before the transaction ends.
 * @param field of the request that names them
 * @throws {RefusalError} `teammate_unknown`
 */
export async function requireActiveTeammate(
  tx: Transaction,
  workspaceId: string,
  teammateId: string,
  field: string,
): Promise<Teammate> {
  const teammate = await lockTeammate(tx, workspaceId, teammateId);
  if (teammate === undefined || teammate.removed_at !== null) throw teammateUnknown(field);
  return teammate;
}

export function teammateUnknown(field: string): RefusalError {
  return new RefusalError('teammate_unknown', 'There is no such teammate.', { field });
}
