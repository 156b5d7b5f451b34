import type { ConsoleTeammate, EditTeammateRequest } from '../../contract/console/teammates.ts';
import { requireActiveTeammate } from '../operations/require-active-teammate.ts';
import { keepAnOwner } from '../operations/keep-an-owner.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { removeInvitations } from '../storage/invitations.ts';
import { updateTeammate, type Teammate } from '../storage/teammates.ts';
import { toConsoleTeammate } from '../storage/views/console-teammate.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/**
 * An owner gives a teammate another role, or says that they are away. What is left out stays.
 * @throws {RefusalError} `permission_required`, `teammate_unknown`, `last_owner`
 */
export function editTeammate(
  context: CommandContext,
  teammate: Teammate,
  editedId: string,
  { role, is_away }: EditTeammateRequest,
): Promise<ConsoleTeammate> {
  const workspaceId = teammate.workspace_id;
  const change = {
    ...(role === undefined ? {} : { role }),
    ...(is_away === undefined ? {} : { is_away: Number(is_away) }),
  };
  return commitDirectoryChange(context, workspaceId, async (tx) => {
    const owners = await requireOwner(tx, teammate);
    const edited = await requireActiveTeammate(tx, workspaceId, editedId, 'teammate_id');
    if (role === 'teammate') keepAnOwner(owners, editedId, 'role');
    await updateTeammate(tx, workspaceId, editedId, change);
    // Whoever made one knows its link, and could be an owner again by it.
    if (edited.role === 'owner' && role === 'teammate') await removeInvitations(tx, workspaceId);
    return toConsoleTeammate({ ...edited, ...change });
  });
}
