import type { JSX } from 'preact';
import type { InboxContext } from '../inbox-context.ts';
import { draftKey, draftKinds } from '../state/draft.ts';

type Unsent = 'refused' | 'draft' | undefined;

/** What of a conversation only this browser has. */
export function unsentOf({ composer, outgoing }: InboxContext, id: string): Unsent {
  const isRefused = outgoing.outgoing.value.some(
    ({ conversationId, state }) => conversationId === id && state === 'refused',
  );
  if (isRefused) return 'refused';
  return draftKinds.some((kind) => composer.drafts.value.has(draftKey(id, kind)))
    ? 'draft'
    : undefined;
}

export function UnsentMark({ unsent }: { unsent: Unsent }): JSX.Element | null {
  if (unsent === undefined) return null;
  return unsent === 'draft' ? (
    <span class="mark-unsent">Draft</span>
  ) : (
    <span class="mark-unsent is-refused">Not sent</span>
  );
}
