import { must } from '../../base/must.ts';
import type {
  ReadInvitationAnswer,
  ReadInvitationRequest,
} from '../../contract/console/teammates.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { invitationUnknown } from '../operations/invitation-unknown.ts';
import { findInvitation } from '../storage/invitations.ts';
import { findWorkspace } from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';
import { limitAttempts } from './limit-attempts.ts';

/**
 * Whom an invitation is for.
 * @param address where the request came from; attempts are counted by it
 * @throws {RefusalError} `invitation_unknown`, `too_many_attempts`
 */
export async function readInvitation(
  context: CommandContext,
  workspaceId: string,
  { secret }: ReadInvitationRequest,
  address: string,
): Promise<ReadInvitationAnswer> {
  const forgive = await limitAttempts(context, address, `${address} invitation`);
  const { database, clock } = context;
  const { db } = database;
  const tokenHash = hashSecret(secret);
  const invitation = await findInvitation(db, workspaceId, tokenHash, clock.nowMs());
  if (invitation === undefined) throw invitationUnknown('secret');
  await forgive();
  const { settings } = must(await findWorkspace(db, workspaceId), 'the workspace');
  return { email: invitation.email, workspace_name: settings.name };
}
