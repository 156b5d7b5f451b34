export interface SessionsTable {
  workspace_id: string;
  /** SHA-256 of the token. */
  token_hash: string;
  contact_id: string;
  created_at: number;
  expires_at: number;
}
