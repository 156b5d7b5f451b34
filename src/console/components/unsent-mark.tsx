import type { JSX } from 'preact';
import type { InboxContext } from '../inbox-context.ts';
import { draftKey, draftKinds } from '../state/draft.ts';

type Unsent = 'refused' | 'draft' | undefined;

/** What of a conversation only this browser has. */
export function unsentOf({ composer, attachments, outgoing }: InboxContext, id: string): Unsent {
  const isRefused = outgoing.outgoing.value.some(
    ({ conversationId, state }) => conversationId === id && state === 'refused',
  );
  if (isRefused) return 'refused';
  const keys = draftKinds.map((kind) => draftKey(id, kind));
  const begun = [composer.drafts.value, attachments.attachments.value];
  return keys.some((key) => begun.some((drafts) => drafts.has(key))) ? 'draft' : undefined;
}

export function UnsentMark({ unsent }: { unsent: Unsent }): JSX.Element | null {
  if (unsent === undefined) return null;
  return unsent === 'draft' ? (
    <span class="mark-unsent">Draft</span>
  ) : (
    <span class="mark-unsent is-refused">Not sent</span>
  );
}
