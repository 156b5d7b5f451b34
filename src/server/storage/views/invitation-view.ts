import type { Invitation } from '../../../contract/console/teammates.ts';
import type { StoredInvitation } from '../invitations.ts';

export function toInvitation({ id, email, role, expires_at }: StoredInvitation): Invitation {
  return { id, email, role, expires_at };
}
