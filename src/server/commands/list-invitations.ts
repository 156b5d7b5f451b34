import type { ListInvitationsAnswer } from '../../contract/console/teammates.ts';
import { permissionRequired } from '../operations/require-owner.ts';
import { listInvitations } from '../storage/invitations.ts';
import type { Teammate } from '../storage/teammates.ts';
import { toInvitation } from '../storage/views/invitation-view.ts';
import type { CommandContext } from './command-context.ts';

/**
 * The invitations that wait, the latest first.
 * @throws {RefusalError} `permission_required`
 */
export async function listWaitingInvitations(
  context: CommandContext,
  { workspace_id, role }: Teammate,
): Promise<ListInvitationsAnswer> {
  if (role !== 'owner') throw permissionRequired();
  const { database, clock } = context;
  const invitations = await listInvitations(database.db, workspace_id, clock.nowMs());
  return { invitations: invitations.map(toInvitation) };
}
