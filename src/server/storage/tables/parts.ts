import type { Author } from '../../../contract/author.ts';
import type { PartKind } from '../../../contract/part.ts';

export interface PartsTable {
  workspace_id: string;
  conversation_id: string;
  position: number;
  /** Made by the author's client; unique among the author's parts. */
  id: string;
  kind: PartKind;
  author_kind: Author['kind'];
  author_id: string;
  /** JSON of `Block[]`. */
  blocks: string;
  created_at: number;
}
