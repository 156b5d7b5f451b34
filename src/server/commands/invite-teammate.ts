import { createObjectId } from '../../base/object-id.ts';
import { randomHex } from '../../base/random-hex.ts';
import type { InviteAnswer, InviteRequest } from '../../contract/console/teammates.ts';
import { emailTaken } from '../operations/enrol-teammate.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { invitationLifetimeMs } from '../operations/session-lifetime.ts';
import { replaceInvitation } from '../storage/invitations.ts';
import { findTeammateByEmail, type Teammate } from '../storage/teammates.ts';
import { toInvitation } from '../storage/views/invitation-view.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Invites somebody to be a teammate. The secret is known to the answer alone; an invitation to the same email is void from then on.
 * @throws {RefusalError} `permission_required`, `email_taken`
 */
export async function inviteTeammate(
  context: CommandContext,
  teammate: Teammate,
  { email, role }: InviteRequest,
): Promise<InviteAnswer> {
  const nowMs = context.clock.nowMs();
  const secret = randomHex(32);
  const invitation = {
    workspace_id: teammate.workspace_id,
    id: createObjectId(nowMs),
    secret_hash: hashSecret(secret),
    email: email.toLowerCase(),
    role,
    created_at: nowMs,
    expires_at: nowMs + invitationLifetimeMs,
  };
  await context.database.transaction(async (tx) => {
    await requireOwner(tx, teammate);
    const known = await findTeammateByEmail(tx, invitation.workspace_id, invitation.email);
    if (known?.removed_at === null) throw emailTaken();
    await replaceInvitation(tx, invitation);
  });
  return { invitation: toInvitation(invitation), secret };
}
