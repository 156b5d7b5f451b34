import type { AcceptInvitationRequest } from '../../contract/console/teammates.ts';
import { enrolTeammate } from '../operations/enrol-teammate.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { invitationUnknown } from '../operations/invitation-unknown.ts';
import { openTeammateSession, type SignedIn } from '../operations/open-teammate-session.ts';
import { requireWords } from '../operations/require-words.ts';
import { findInvitation, takeInvitation } from '../storage/invitations.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';
import { limitAttempts } from './limit-attempts.ts';

/**
 * Makes a teammate of whoever has the secret of an invitation, once, and signs them in.
 * @param address where the request came from; attempts are counted by it
 * @throws {RefusalError} `invalid`, `invitation_unknown`, `email_taken`, `too_many_attempts`
 */
export async function acceptInvitation(
  context: CommandContext,
  workspaceId: string,
  request: AcceptInvitationRequest,
  address: string,
): Promise<SignedIn> {
  const name = requireWords(request.name, 'name');
  const forgive = await limitAttempts(context, address, `${address} invitation`);
  const { database, clock, passwords } = context;
  const secretHash = hashSecret(request.secret);
  const nowMs = clock.nowMs();
  // First: a password takes a while to hash, and strangers do not get that for nothing.
  const waiting = await findInvitation(database.db, workspaceId, secretHash, nowMs);
  if (waiting === undefined) throw invitationUnknown('secret');
  const passwordHash = await passwords.hash(request.password);

  const signedIn = await commitDirectoryChange(context, workspaceId, async (tx) => {
    const invitation = await takeInvitation(tx, workspaceId, secretHash, nowMs);
    if (invitation === undefined) throw invitationUnknown('secret');
    const { email, role } = invitation;
    const wanted = { email, role, name, password_hash: passwordHash };
    const teammate = await enrolTeammate(tx, workspaceId, wanted, nowMs);
    return openTeammateSession(tx, teammate, nowMs);
  });
  await forgive();
  return signedIn;
}
