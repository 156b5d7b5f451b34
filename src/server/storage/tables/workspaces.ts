export interface WorkspacesTable {
  /** The `app_id`. */
  id: string;
  /** JSON of `WorkspaceSettings`, without the id. */
  settings: string;
  /** Key of the HMAC with which a site proves who its users are. */
  identity_secret: string;
  /** The one before, which holds as well until it is removed. */
  previous_identity_secret: string | null;
  /** Whether users without a signature are refused. */
  is_identity_required: number;
  /** After so much quiet a user's session ends. */
  user_session_ms: number;
  /** What teammates' unsent words are sealed with is made from it, and what signs the addresses of files. */
  writing_secret: string;
  /** JSON of how the messenger looks, as far as it is not as every messenger. */
  look: string;
  /** JSON of the sentences that the workspace has changed, by language and key. */
  texts: string;
  /** JSON of `MailSettings`; what lacks is as it comes. */
  mail: string;
  created_at: number;
}
