import type { Directory } from '../../src/contract/console/directory.ts';
import type { ConsoleTeammate } from '../../src/contract/console/teammates.ts';
import type { Team } from '../../src/contract/console/teams.ts';

/** An id of the server's shape that bears a number. */
export function objectId(number: number): string {
  return number.toString(16).padStart(24, '0');
}

export function makeTeammate(more: Partial<ConsoleTeammate> = {}): ConsoleTeammate {
  return {
    id: objectId(1),
    name: 'Robin Reyes',
    email: 'robin@example.com',
    role: 'owner',
    is_away: false,
    is_removed: false,
    ...more,
  };
}

export function makeTeam(more: Partial<Team> = {}): Team {
  return { id: objectId(11), name: 'Support', distribution: 'manual', teammate_ids: [], ...more };
}

export function makeDirectory(more: Partial<Directory> = {}): Directory {
  return { teammates: [makeTeammate()], teams: [], tags: [], saved_replies: [], ...more };
}
