import type { Team, TeamRequest } from '../../contract/console/teams.ts';
import { describeTeam } from '../operations/describe-team.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { requireTeam } from '../operations/require-team.ts';
import { replaceTeamMembers } from '../storage/team-members.ts';
import type { Teammate } from '../storage/teammates.ts';
import { updateTeam } from '../storage/teams.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/**
 * Gives a team another name, distribution and teammates. Whose its conversations are stays so.
 * @throws {RefusalError} `team_unknown`, `permission_required`, `invalid`, `name_taken`, `teammate_unknown`
 */
export function editTeam(
  context: CommandContext,
  teammate: Teammate,
  teamId: string,
  request: TeamRequest,
): Promise<Team> {
  const workspaceId = teammate.workspace_id;
  return commitDirectoryChange(context, workspaceId, async (tx) => {
    // In the order in which an assignment locks them: the team before the teammates.
    await requireTeam(tx, workspaceId, teamId, 'team_id');
    await requireOwner(tx, teammate);
    const described = await describeTeam(tx, workspaceId, teamId, request);
    await updateTeam(tx, workspaceId, teamId, described);
    await replaceTeamMembers(tx, workspaceId, teamId, request.teammate_ids);
    const { name, distribution } = described;
    return { id: teamId, name, distribution, teammate_ids: request.teammate_ids.toSorted() };
  });
}
