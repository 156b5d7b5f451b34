/** comment: a reply to the person. note: for teammates only. */
export type DraftKind = 'comment' | 'note';

export const draftKinds: readonly DraftKind[] = ['comment', 'note'];

/** What is being written is kept under it: for each conversation a reply and a note. */
export function draftKey(conversationId: string, kind: DraftKind): string {
  return `${conversationId} ${kind}`;
}

/** Which of the two is before the teammate: the one they have chosen, else the one that they have begun. */
export function shownKind(
  chosen: DraftKind | undefined,
  drafts: ReadonlyMap<string, string>,
  conversationId: string,
): DraftKind {
  if (chosen !== undefined) return chosen;
  const begun = draftKinds.find((kind) => drafts.has(draftKey(conversationId, kind)));
  return begun ?? 'comment';
}
