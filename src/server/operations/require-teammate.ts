import { RefusalError } from '../refusal-error.ts';
import type { Db } from '../storage/database/database.ts';
import { findTeammateBySession } from '../storage/teammate-sessions.ts';
import type { Teammate } from '../storage/teammates.ts';
import { hashSecret } from './hash-secret.ts';

/**
 * The teammate whose session a token opens.
 * @throws {RefusalError} `sign_in_required`
 */
export async function requireTeammate(
  db: Db,
  workspaceId: string,
  token: string | undefined,
  nowMs: number,
): Promise<Teammate> {
  const teammate =
    token === undefined
      ? undefined
      : await findTeammateBySession(db, workspaceId, hashSecret(token), nowMs);
  if (teammate === undefined) throw new RefusalError('sign_in_required', 'Sign in first.');
  return teammate;
}
