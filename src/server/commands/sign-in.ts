import type { SignInRequest } from '../../contract/console/session.ts';
import { openTeammateSession, type SignedIn } from '../operations/open-teammate-session.ts';
import { RefusalError } from '../refusal-error.ts';
import { findTeammateByEmail, lockTeammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { limitAttempts } from './limit-attempts.ts';

/**
 * Opens a teammate's session.
 * @param address where the request came from; attempts are counted by address and email
 * @throws {RefusalError} `credentials_wrong`, `too_many_attempts`
 */
export async function signIn(
  context: CommandContext,
  workspaceId: string,
  { email, password }: SignInRequest,
  address: string,
): Promise<SignedIn> {
  const { database, clock, passwords } = context;
  const foldedEmail = email.trim().toLowerCase();
  const forgive = await limitAttempts(context, address, `${address} ${foldedEmail}`);

  const known = await findTeammateByEmail(database.db, workspaceId, foldedEmail);
  // One who has left is nobody, and takes as long.
  const teammate = known?.removed_at === null ? known : undefined;
  const isRight = await passwords.verify(teammate?.password_hash, password);
  if (teammate === undefined || !isRight) throw credentialsWrong();
  const signedIn = await database.transaction(async (tx) => {
    const locked = await lockTeammate(tx, workspaceId, teammate.id);
    // Meanwhile they may have left, or changed the password, which ends what the old one opened.
    if (locked?.password_hash !== teammate.password_hash) throw credentialsWrong();
    return openTeammateSession(tx, locked, clock.nowMs());
  });
  await forgive();
  return signedIn;
}

function credentialsWrong(): RefusalError {
  return new RefusalError(
    'credentials_wrong',
    'There is no teammate with this email and password.',
  );
}
