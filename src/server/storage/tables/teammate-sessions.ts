export interface TeammateSessionsTable {
  workspace_id: string;
  /** SHA-256 of the cookie's token. */
  token_hash: string;
  teammate_id: string;
  created_at: number;
  expires_at: number;
}
