export interface UploadsTable {
  workspace_id: string;
  /** Made by the client: the same upload sent again is one. */
  id: string;
  author_kind: 'contact' | 'teammate';
  author_id: string;
  /** As it was called where it came from. */
  name: string;
  /** By its content. */
  content_type: string;
  bytes: number;
  /** SHA-256 in hex: the same id with another content is refused. */
  digest: string;
  /** In pixels; null where it is no picture. */
  width: number | null;
  height: number | null;
  /** Of the conversation that shows it, or `messenger` where its look does; until then it is nobody's, and removed after a day. */
  conversation_id: string | null;
  created_at: number;
}
