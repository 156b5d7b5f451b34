export type TeammateRole = 'owner' | 'teammate';

export interface TeammatesTable {
  workspace_id: string;
  id: string;
  /** In lower case. */
  email: string;
  name: string;
  role: TeammateRole;
  /** Argon2id in PHC form. */
  password_hash: string;
  created_at: number;
}
