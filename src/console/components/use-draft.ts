import { draftKey, shownKind, type DraftKind } from '../state/draft.ts';
import { useInbox } from './use-inbox.ts';

/** Which of a conversation's drafts is before the teammate, and the key that it is kept under. */
export function useDraft(conversationId: string): { kind: DraftKind; key: string } {
  const { controls, composer } = useInbox();
  const chosen = controls.kinds.value.get(conversationId);
  const kind = shownKind(chosen, composer.drafts.value, conversationId);
  return { kind, key: draftKey(conversationId, kind) };
}
