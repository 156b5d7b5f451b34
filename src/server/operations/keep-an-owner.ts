import { RefusalError } from '../refusal-error.ts';
import type { Teammate } from '../storage/teammates.ts';

/**
 * @param owners all of them, locked
 * @param teammateId who is not to be one any more
 * @param field of the request that says so
 * @throws {RefusalError} `last_owner` where nobody would be left who may invite, remove and give roles
 */
export function keepAnOwner(owners: readonly Teammate[], teammateId: string, field: string): void {
  if (owners.some(({ id }) => id !== teammateId)) return;
  throw new RefusalError('last_owner', 'Somebody has to be the owner.', { field });
}
