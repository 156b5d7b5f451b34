import { unreachable } from '../../base/unreachable.ts';
import type { Transaction } from '../storage/database/database.ts';
import { countOpenOfTeammates, listAvailableTeammateIds, setTurn } from '../storage/team-turns.ts';
import type { TeamsTable } from '../storage/tables/teams.ts';
import { inTurn, leastBurdened } from './next-in-turn.ts';

/**
 * Whom a team gives its next conversation to; nobody where the team does not distribute, or nobody is there.
 * @param team locked
 */
export async function distribute(tx: Transaction, team: TeamsTable): Promise<string | undefined> {
  if (team.distribution === 'manual') return undefined;
  const available = await listAvailableTeammateIds(tx, team.workspace_id, team.id);
  const candidates = inTurn(available, team.last_teammate_id);
  const chosen = await choose(tx, team, team.distribution, candidates);
  if (chosen !== undefined) await setTurn(tx, team.workspace_id, team.id, chosen);
  return chosen;
}

async function choose(
  tx: Transaction,
  { workspace_id }: TeamsTable,
  distribution: 'round_robin' | 'balanced',
  candidates: readonly string[],
): Promise<string | undefined> {
  switch (distribution) {
    case 'round_robin':
      return candidates[0];
    case 'balanced':
      return leastBurdened(candidates, await countOpenOfTeammates(tx, workspace_id, candidates));
    default:
      return unreachable(distribution);
  }
}
