export interface TagsTable {
  workspace_id: string;
  id: string;
  name: string;
  /** In lower case, unique. */
  folded_name: string;
  /** As conditions compare it: through `foldText`, by which two tags may be the same. */
  compared_name: string;
  created_at: number;
}

export interface ConversationTagsTable {
  workspace_id: string;
  conversation_id: string;
  tag_id: string;
}

export interface ContactTagsTable {
  workspace_id: string;
  contact_id: string;
  tag_id: string;
}
