/** A script of the widget, as a build made it: pages that were opened while that build was served ask for it. Of no workspace. */
export interface KeptChunksTable {
  /** Bears a hash of the content: what is under it never changes. */
  name: string;
  /** Brotli, in Base64: text is what both databases and backups hold alike. */
  body: string;
  /** Since when no server that was started is of a build that has it. */
  superseded_at: number | null;
}
