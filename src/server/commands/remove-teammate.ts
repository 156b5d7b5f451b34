import { toHandOverKey } from '../operations/hand-over.ts';
import { keepAnOwner } from '../operations/keep-an-owner.ts';
import { requireActiveTeammate } from '../operations/require-active-teammate.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { RefusalError } from '../refusal-error.ts';
import { removeInvitations } from '../storage/invitations.ts';
import { removeFromTeams } from '../storage/team-members.ts';
import { deleteSessionsOfTeammate } from '../storage/teammate-sessions.ts';
import { updateTeammate, type Teammate } from '../storage/teammates.ts';
import { setTimer } from '../storage/timers.ts';
import { announceEndedSessions } from './announce-ended-sessions.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/**
 * An owner removes a teammate, who is signed out everywhere and can be assigned nothing from then on. Their name stays in what they wrote.
 * Invitations are taken back where the one who leaves could have made them. Their open and snoozed conversations are handed over one after the other, however many they are.
 * @param heirId to whom; undefined is nobody
 * @throws {RefusalError} `permission_required`, `teammate_unknown`, `last_owner`, `invalid`
 */
export async function removeTeammate(
  context: CommandContext,
  teammate: Teammate,
  leaverId: string,
  heirId: string | undefined,
): Promise<void> {
  if (heirId === leaverId) {
    const problem = 'Whoever leaves can take nothing over.';
    throw new RefusalError('invalid', problem, { field: 'reassign_to' });
  }
  const workspaceId = teammate.workspace_id;
  const nowMs = context.clock.nowMs();
  const ended = await commitDirectoryChange(context, workspaceId, async (tx) => {
    const owners = await requireOwner(tx, teammate);
    const leaver = await requireActiveTeammate(tx, workspaceId, leaverId, 'teammate_id');
    keepAnOwner(owners, leaverId, 'teammate_id');
    if (heirId !== undefined) await requireActiveTeammate(tx, workspaceId, heirId, 'reassign_to');
    await updateTeammate(tx, workspaceId, leaverId, { removed_at: nowMs, password_hash: '' });
    await removeFromTeams(tx, workspaceId, leaverId);
    // Whoever made one knows its link, and could come back by it.
    if (leaver.role === 'owner') await removeInvitations(tx, workspaceId);
    await setTimer(tx, {
      workspace_id: workspaceId,
      kind: 'hand_over',
      key: toHandOverKey({ leaverId, actorId: teammate.id, heirId }),
      due_at: nowMs,
    });
    return deleteSessionsOfTeammate(tx, workspaceId, leaverId);
  });
  announceEndedSessions(context, workspaceId, ended);
}
