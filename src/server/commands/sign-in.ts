import { randomHex } from '../../base/random-hex.ts';
import type { SignInRequest } from '../../contract/console/session.ts';
import { hashSecret } from '../operations/hash-secret.ts';
import { teammateSessionLifetimeMs } from '../operations/session-lifetime.ts';
import { RefusalError } from '../refusal-error.ts';
import { insertTeammateSession } from '../storage/teammate-sessions.ts';
import { findTeammateByEmail, type Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';

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
): Promise<{ teammate: Teammate; token: string; lifetimeMs: number }> {
  const foldedEmail = email.trim().toLowerCase();
  const attempts = `${address} ${foldedEmail}`;
  const retryAfterS = Math.max(
    await context.addressAttempts.attempt(address),
    await context.signInAttempts.attempt(attempts),
  );
  if (retryAfterS > 0) {
    throw new RefusalError('too_many_attempts', 'Too many attempts to sign in.', { retryAfterS });
  }

  const teammate = await findTeammateByEmail(context.database.db, workspaceId, foldedEmail);
  const isRight = await context.passwords.verify(teammate?.password_hash, password);
  if (teammate === undefined || !isRight) {
    throw new RefusalError(
      'credentials_wrong',
      'There is no teammate with this email and password.',
    );
  }
  await context.signInAttempts.forgive(attempts);

  const nowMs = context.clock.nowMs();
  const token = randomHex(32);
  await insertTeammateSession(context.database.db, {
    workspace_id: workspaceId,
    token_hash: hashSecret(token),
    teammate_id: teammate.id,
    created_at: nowMs,
    expires_at: nowMs + teammateSessionLifetimeMs,
  });
  return { teammate, token, lifetimeMs: teammateSessionLifetimeMs };
}
