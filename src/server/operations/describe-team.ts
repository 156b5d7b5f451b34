import type { TeamRequest } from '../../contract/console/teams.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { listActiveTeammateIds } from '../storage/teammates.ts';
import { findTeamIdByName, type TeamChange } from '../storage/teams.ts';
import { foldName } from './fold-name.ts';
import { teammateUnknown } from './require-active-teammate.ts';
import { requireWords } from './require-words.ts';

/**
 * A team as it is kept, when its name is free and its teammates are there.
 * @param teamId the team that may have the name already: itself
 * @throws {RefusalError} `invalid`, `name_taken`, `teammate_unknown`
 */
export async function describeTeam(
  tx: Transaction,
  workspaceId: string,
  teamId: string,
  request: TeamRequest,
): Promise<TeamChange> {
  const name = requireWords(request.name, 'name');
  const foldedName = foldName(name);
  const namesake = await findTeamIdByName(tx, workspaceId, foldedName);
  if (namesake !== undefined && namesake !== teamId) {
    throw new RefusalError('name_taken', 'There is a team of this name.', { field: 'name' });
  }
  const known = await listActiveTeammateIds(tx, workspaceId, request.teammate_ids);
  const unknown = request.teammate_ids.findIndex((id) => !known.has(id));
  if (unknown !== -1) throw teammateUnknown(`teammate_ids.${unknown}`);
  return { name, folded_name: foldedName, distribution: request.distribution };
}
