import type { ConversationState } from '../../../contract/conversation-state.ts';

export interface ConversationsTable {
  workspace_id: string;
  id: string;
  contact_id: string;
  state: ConversationState;
  created_at: number;
  /** When the last part was written. */
  updated_at: number;
  last_position: number;
  last_comment_position: number;
  contact_read_position: number;
  teammate_read_position: number;
  /** Teammates' comments after `contact_read_position`. */
  unread_count: number;
  /** The teammate who answered last. */
  last_teammate_id: string | null;
}
