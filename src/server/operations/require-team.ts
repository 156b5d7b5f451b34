import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { TeamsTable } from '../storage/tables/teams.ts';
import { lockTeam } from '../storage/team-turns.ts';

/**
 * A team, locked.
 * @param field of the request that names it
 * @throws {RefusalError} `team_unknown`
 */
export async function requireTeam(
  tx: Transaction,
  workspaceId: string,
  teamId: string,
  field: string,
): Promise<TeamsTable> {
  const team = await lockTeam(tx, workspaceId, teamId);
  if (team === undefined) {
    throw new RefusalError('team_unknown', 'There is no such team.', { field });
  }
  return team;
}
