import type {
  ReadInvitationAnswer,
  ReadInvitationRequest,
} from '../../contract/console/teammates.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { invitationUnknown } from '../operations/invitation-unknown.ts';
import { findInvitation } from '../storage/invitations.ts';
import type { Workspace } from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';
import { limitAttempts } from './limit-attempts.ts';

/**
 * Whom an invitation is for.
 * @param address where the request came from; attempts are counted by it
 * @throws {RefusalError} `invitation_unknown`, `too_many_attempts`
 */
export async function readInvitation(
  context: CommandContext,
  { id, settings }: Workspace,
  { secret }: ReadInvitationRequest,
  address: string,
): Promise<ReadInvitationAnswer> {
  const forgive = await limitAttempts(context, address, `${address} invitation`);
  const { database, clock } = context;
  const invitation = await findInvitation(database.db, id, hashSecret(secret), clock.nowMs());
  if (invitation === undefined) throw invitationUnknown('secret');
  await forgive();
  return { email: invitation.email, workspace_name: settings.name };
}
