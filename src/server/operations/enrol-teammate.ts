import { createObjectId } from '../../base/object-id.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import {
  findTeammateByEmail,
  insertTeammate,
  lockTeammate,
  updateTeammate,
  type Teammate,
} from '../storage/teammates.ts';
import { showAvatar } from './show-avatar.ts';

/**
 * Makes a teammate. One who had left comes back as who they were.
 * @throws {RefusalError} `email_taken`
 */
export async function enrolTeammate(
  tx: Transaction,
  workspaceId: string,
  { email, ...wanted }: Pick<Teammate, 'email' | 'name' | 'role' | 'password_hash'>,
  nowMs: number,
): Promise<Teammate> {
  const known = await findTeammateByEmail(tx, workspaceId, email);
  const standing = known && (await lockTeammate(tx, workspaceId, known.id));
  const fresh = { ...wanted, is_away: 0, removed_at: null, avatar_id: null, wants_mail: 1 };
  if (standing === undefined) {
    const id = createObjectId(nowMs);
    const teammate = { workspace_id: workspaceId, id, email, ...fresh, created_at: nowMs };
    await insertTeammate(tx, teammate);
    return teammate;
  }
  if (standing.removed_at === null) throw emailTaken();
  await showAvatar(tx, standing, null);
  await updateTeammate(tx, workspaceId, standing.id, fresh);
  return { ...standing, ...fresh };
}

export function emailTaken(): RefusalError {
  return new RefusalError('email_taken', 'There is a teammate with this email.', {
    field: 'email',
  });
}
