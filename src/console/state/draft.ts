/** comment: a reply to the person. note: for teammates only. */
export type DraftKind = 'comment' | 'note';

/** What is being written is kept under it: for each conversation a reply and a note. */
export function draftKey(conversationId: string, kind: DraftKind): string {
  return `${conversationId} ${kind}`;
}
