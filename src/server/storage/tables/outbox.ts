/** Something that must leave the process, written in the transaction that caused it and repeated until it is confirmed. */
export interface OutboxTable {
  workspace_id: string;
  /** Never changes: whoever receives a row twice knows it by this. */
  id: string;
  kind: string;
  /** JSON. */
  payload: string;
  attempt_count: number;
  next_attempt_at: number;
  last_error: string | null;
  created_at: number;
}
