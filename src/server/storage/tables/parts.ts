import type { ConsoleAuthor, ConsolePartKind } from '../../../contract/console/part.ts';

export interface PartsTable {
  workspace_id: string;
  conversation_id: string;
  position: number;
  /** Its number among the parts that the contact sees; null for what only teammates see. */
  public_position: number | null;
  /** Made by the author's client; unique among the author's parts. */
  id: string;
  kind: ConsolePartKind;
  author_kind: ConsoleAuthor['kind'];
  author_id: string;
  /** JSON of `KeptBlock[]`. */
  blocks: string;
  /** JSON of `PartDetails`; null where the kind has none. */
  details: string | null;
  created_at: number;
}
