import type { TeamDistribution } from '../../../contract/console/teams.ts';

export interface TeamsTable {
  workspace_id: string;
  id: string;
  name: string;
  /** In lower case, unique. */
  folded_name: string;
  distribution: TeamDistribution;
  /** Whose turn it was last, where it goes round. */
  last_teammate_id: string | null;
  created_at: number;
}

export interface TeamMembersTable {
  workspace_id: string;
  team_id: string;
  teammate_id: string;
}
