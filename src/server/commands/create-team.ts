import { createObjectId } from '../../base/object-id.ts';
import type { Team, TeamRequest } from '../../contract/console/teams.ts';
import { describeTeam } from '../operations/describe-team.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { replaceTeamMembers } from '../storage/team-members.ts';
import type { Teammate } from '../storage/teammates.ts';
import { insertTeam } from '../storage/teams.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/** @throws {RefusalError} `permission_required`, `invalid`, `name_taken`, `teammate_unknown` */
export function createTeam(
  context: CommandContext,
  teammate: Teammate,
  request: TeamRequest,
): Promise<Team> {
  const workspaceId = teammate.workspace_id;
  const nowMs = context.clock.nowMs();
  const id = createObjectId(nowMs);
  return commitDirectoryChange(context, workspaceId, async (tx) => {
    await requireOwner(tx, teammate);
    const described = await describeTeam(tx, workspaceId, id, request);
    await insertTeam(tx, {
      workspace_id: workspaceId,
      id,
      ...described,
      last_teammate_id: null,
      created_at: nowMs,
    });
    await replaceTeamMembers(tx, workspaceId, id, request.teammate_ids);
    const { name, distribution } = described;
    return { id, name, distribution, teammate_ids: request.teammate_ids.toSorted() };
  });
}
