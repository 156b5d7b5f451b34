/** Which words stand in what: said or noted in a conversation, or in a person's name, email, phone and ids. */
export interface SearchWordsTable {
  workspace_id: string;
  /** Folded: without case and accents. */
  word: string;
  object_kind: 'conversation' | 'contact';
  object_id: string;
}
