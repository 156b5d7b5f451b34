import { hashSecret } from '../operations/hash-secret.ts';
import { deleteTeammateSession } from '../storage/teammate-sessions.ts';
import type { CommandContext } from './command-context.ts';

/** Ends a teammate's session, in every tab. Unknown ones are no error. */
export async function signOut(
  context: CommandContext,
  workspaceId: string,
  token: string,
): Promise<void> {
  const tokenHash = hashSecret(token);
  await deleteTeammateSession(context.database.db, workspaceId, tokenHash);
  context.announce({ kind: 'teammate_session_ended', workspaceId, tokenHash });
}
