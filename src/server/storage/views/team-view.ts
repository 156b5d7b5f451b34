import type { Team } from '../../../contract/console/teams.ts';
import type { TeamMembersTable, TeamsTable } from '../tables/teams.ts';

/** @param members of any teams; the oldest teammate comes first */
export function toTeam(
  { id, name, distribution }: TeamsTable,
  members: readonly TeamMembersTable[],
): Team {
  const teammateIds = members
    .filter(({ team_id }) => team_id === id)
    .map(({ teammate_id }) => teammate_id);
  return { id, name, distribution, teammate_ids: teammateIds.toSorted() };
}
