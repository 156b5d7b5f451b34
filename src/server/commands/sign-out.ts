import { hashSecret } from '../operations/hash-secret.ts';
import { RefusalError } from '../refusal-error.ts';
import { deleteTeammateSession, findTeammateBySession } from '../storage/teammate-sessions.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Ends a teammate's session, in every tab. Unknown ones are no error.
 * @param teammateId whose it has to be, where that is said
 * @throws {RefusalError} `sign_in_required` where it is another's
 */
export async function signOut(
  context: CommandContext,
  workspaceId: string,
  token: string,
  teammateId?: string,
): Promise<void> {
  const tokenHash = hashSecret(token);
  if (teammateId !== undefined) {
    const { db } = context.database;
    const teammate = await findTeammateBySession(db, workspaceId, tokenHash, context.clock.nowMs());
    if (teammate !== undefined && teammate.id !== teammateId) throw anotherSignedIn();
  }
  await deleteTeammateSession(context.database.db, workspaceId, tokenHash);
  context.announce({ kind: 'teammate_session_ended', workspaceId, tokenHash });
}

/** A page of one teammate asks, and another has signed in since, in this browser. */
export function anotherSignedIn(): RefusalError {
  return new RefusalError('sign_in_required', 'Another teammate is signed in by now.');
}
