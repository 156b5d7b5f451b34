import { requireOwner } from '../operations/require-owner.ts';
import { requireTeam } from '../operations/require-team.ts';
import { replaceTeamMembers } from '../storage/team-members.ts';
import type { Teammate } from '../storage/teammates.ts';
import { deleteTeam } from '../storage/teams.ts';
import { setTimer } from '../storage/timers.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/**
 * Deletes a team. From then on nothing can be assigned to it; it is taken off its conversations one after the other, however many they are.
 * @throws {RefusalError} `team_unknown`, `permission_required`
 */
export function dissolveTeam(
  context: CommandContext,
  teammate: Teammate,
  teamId: string,
): Promise<void> {
  const workspaceId = teammate.workspace_id;
  const nowMs = context.clock.nowMs();
  return commitDirectoryChange(context, workspaceId, async (tx) => {
    await requireTeam(tx, workspaceId, teamId, 'team_id');
    await requireOwner(tx, teammate);
    await replaceTeamMembers(tx, workspaceId, teamId, []);
    await deleteTeam(tx, workspaceId, teamId);
    await setTimer(tx, {
      workspace_id: workspaceId,
      kind: 'take_off_team',
      key: teamId,
      due_at: nowMs,
    });
  });
}
