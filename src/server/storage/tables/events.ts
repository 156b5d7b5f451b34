export interface EventsTable {
  workspace_id: string;
  contact_id: string;
  /** Made by the page; unique among the person's. */
  id: string;
  name: string;
  /** JSON of `EventMetadata`. */
  metadata: string | null;
  created_at: number;
}

/** How often, and when: kept as events come in, so that nobody has to count them. */
export interface EventSummariesTable {
  workspace_id: string;
  contact_id: string;
  name: string;
  count: number;
  first_at: number;
  last_at: number;
}
