export interface SavedRepliesTable {
  workspace_id: string;
  id: string;
  title: string;
  text: string;
  created_at: number;
}
