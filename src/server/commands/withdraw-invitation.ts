import { invitationUnknown } from '../operations/invitation-unknown.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { removeInvitation } from '../storage/invitations.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Takes an invitation back.
 * @throws {RefusalError} `permission_required`, `invitation_unknown`
 */
export async function withdrawInvitation(
  context: CommandContext,
  teammate: Teammate,
  invitationId: string,
): Promise<void> {
  await context.database.transaction(async (tx) => {
    await requireOwner(tx, teammate);
    const isGone = await removeInvitation(tx, teammate.workspace_id, invitationId);
    if (!isGone) throw invitationUnknown('invitation_id');
  });
}
