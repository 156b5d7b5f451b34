import type { ConversationState } from '../../../contract/conversation-state.ts';

export interface ConversationsTable {
  workspace_id: string;
  id: string;
  contact_id: string;
  state: ConversationState;
  /** While it is snoozed; null is until the person writes. */
  snoozed_until: number | null;
  /** 0 or 1. */
  is_priority: number;
  teammate_assignee_id: string | null;
  team_assignee_id: string | null;
  /** Grows by one with every change, under the lock of this row. */
  revision: number;
  created_at: number;
  /** When the last part was written. */
  updated_at: number;
  /** When the last part that the contact sees was written. */
  public_updated_at: number;
  last_position: number;
  last_comment_position: number;
  /** Of the last part that the contact sees, counting those alone. */
  last_public_position: number;
  /** How far the contact has read, in public positions. */
  contact_read_position: number;
  /** How far a teammate has read. */
  teammate_read_position: number;
  /** The same in public positions. */
  teammate_read_public_position: number;
  /** Teammates' comments after `contact_read_position`. */
  unread_count: number;
  /** The teammate who answered last. */
  last_teammate_id: string | null;
  /** The run that speaks in it: while there is one, the conversation stands in the bot inbox. */
  bot_run_id: string | null;
  /** Runs that wait for something in it, background ones as well. */
  live_run_count: number;
  /** JSON of `AssignTarget`: whose it becomes once it leaves the bot inbox. */
  deferred_assignee: string | null;
  /** Since when the person has waited for a teammate's answer. */
  waiting_since: number | null;
  /** Up to which position the person has been written a mail. */
  contact_mailed_position: number;
  /** The same of the teammate whose it is. */
  teammate_mailed_position: number;
  /** What was agreed with such people, by name. */
  sla: string | null;
  /** What the person has said of it, from 1 to 5. */
  rating: number | null;
}
