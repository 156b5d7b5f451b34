import type { TeammateRole } from '../../../contract/console/teammates.ts';

export interface InvitationsTable {
  workspace_id: string;
  id: string;
  /** SHA-256 of the link's secret. */
  secret_hash: string;
  /** In lower case; one invitation each. */
  email: string;
  role: TeammateRole;
  created_at: number;
  expires_at: number;
}
