import type { ChangePasswordRequest } from '../../contract/console/teammates.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { RefusalError } from '../refusal-error.ts';
import { deleteSessionsOfTeammate } from '../storage/teammate-sessions.ts';
import { lockTeammate, updateTeammate, type Teammate } from '../storage/teammates.ts';
import { announceEndedSessions } from './announce-ended-sessions.ts';
import type { CommandContext } from './command-context.ts';

/**
 * A teammate's own new password. Their sessions end everywhere but here.
 * @param token of the session that stays
 * @throws {RefusalError} `credentials_wrong`, `too_many_attempts`
 */
export async function changePassword(
  context: CommandContext,
  { workspace_id, id, password_hash }: Teammate,
  token: string,
  { current_password, new_password }: ChangePasswordRequest,
): Promise<void> {
  const { database, passwords, signInAttempts } = context;
  const attempts = `password of ${id}`;
  const retryAfterS = await signInAttempts.attempt(attempts);
  if (retryAfterS > 0) {
    throw new RefusalError('too_many_attempts', 'Too many wrong passwords.', { retryAfterS });
  }
  if (!(await passwords.verify(password_hash, current_password))) throw passwordWrong();
  const newHash = await passwords.hash(new_password);

  const ended = await database.transaction(async (tx) => {
    const locked = await lockTeammate(tx, workspace_id, id);
    // Meanwhile another tab may have changed it, or they may have left.
    if (locked?.password_hash !== password_hash) throw passwordWrong();
    await updateTeammate(tx, workspace_id, id, { password_hash: newHash });
    return deleteSessionsOfTeammate(tx, workspace_id, id, hashSecret(token));
  });
  await signInAttempts.forgive(attempts);
  announceEndedSessions(context, workspace_id, ended);
}

function passwordWrong(): RefusalError {
  return new RefusalError('credentials_wrong', 'This is not your password.', {
    field: 'current_password',
  });
}
