import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { lockOwners, type Teammate } from '../storage/teammates.ts';

/**
 * The owners, locked, of whom the one who asks is still one.
 * @throws {RefusalError} `permission_required`
 */
export async function requireOwner(
  tx: Transaction,
  { workspace_id, id }: Pick<Teammate, 'workspace_id' | 'id'>,
): Promise<Teammate[]> {
  const owners = await lockOwners(tx, workspace_id);
  if (!owners.some((owner) => owner.id === id)) throw permissionRequired();
  return owners;
}

export function permissionRequired(): RefusalError {
  return new RefusalError('permission_required', 'Only owners may do this.');
}
