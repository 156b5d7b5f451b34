import type { ConsoleTeammate } from '../../../contract/console/teammates.ts';
import type { Teammate } from '../teammates.ts';

export function toConsoleTeammate(teammate: Teammate): ConsoleTeammate {
  return {
    id: teammate.id,
    name: teammate.name,
    email: teammate.email,
    role: teammate.role,
    is_away: teammate.is_away === 1,
    is_removed: teammate.removed_at !== null,
    wants_mail: teammate.wants_mail === 1,
    avatar_id: teammate.avatar_id,
  };
}
