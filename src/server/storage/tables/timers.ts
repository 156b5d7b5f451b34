/** Something that must happen later. Handled and deleted in one transaction. */
export interface TimersTable {
  workspace_id: string;
  /** With `key`, names the timer: setting it again moves it. */
  kind: string;
  key: string;
  due_at: number;
}
