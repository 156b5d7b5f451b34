import type { TeammateRole } from '../../../contract/console/teammates.ts';

export interface TeammatesTable {
  workspace_id: string;
  id: string;
  /** In lower case. */
  email: string;
  name: string;
  role: TeammateRole;
  /** Argon2id in PHC form. */
  password_hash: string;
  /** 0 or 1. */
  is_away: number;
  /** Since when they are a teammate no more. */
  removed_at: number | null;
  /** Of the picture that visitors see. */
  avatar_id: string | null;
  /** 0 or 1: whether they are written mails about what waits for them. */
  wants_mail: number;
  created_at: number;
}
