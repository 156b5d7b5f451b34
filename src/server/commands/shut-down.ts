import type { ShutdownRequest } from '../../contract/messenger/shutdown.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { requireWorkspace } from '../operations/require-workspace.ts';
import { findContactByDevice, updateContact } from '../storage/contacts.ts';
import { deleteSession } from '../storage/sessions.ts';
import type { CommandContext } from './command-context.ts';

/** Forgets a browser's session and the device secret that could renew it. */
export async function shutDown(context: CommandContext, request: ShutdownRequest): Promise<void> {
  const tokenHash = hashSecret(request.token);
  await context.database.transaction(async (tx) => {
    await requireWorkspace(tx, request.app_id);
    await deleteSession(tx, request.app_id, tokenHash);
    const contact = await findContactByDevice(tx, request.app_id, hashSecret(request.device));
    if (contact !== undefined) {
      await updateContact(tx, request.app_id, contact.id, { device_hash: null });
    }
  });
  context.announce({ kind: 'session_ended', workspaceId: request.app_id, tokenHash });
}
