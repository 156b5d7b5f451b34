export interface WorkspacesTable {
  /** The `app_id`. */
  id: string;
  /** JSON of `WorkspaceSettings`, without the id. */
  settings: string;
  /** Key of the HMAC with which a site proves who its users are. */
  identity_secret: string;
  created_at: number;
}
