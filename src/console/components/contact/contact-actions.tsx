import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ContactDetails } from '../../../contract/console/contact.ts';
import { ConfirmDialog } from '../settings/confirm-dialog.tsx';
import { Glyph } from '../settings/glyph.tsx';
import { failureText } from '../settings/problems.ts';
import { useInbox } from '../use-inbox.ts';
import { DeleteDialog } from './delete-dialog.tsx';

/** What is done rarely and with thought. */
export function ContactActions({ details }: { details: ContactDetails }): JSX.Element {
  const { contact } = useInbox();
  const { id, display_name, is_blocked } = details;
  const [asking, setAsking] = useState<'block' | 'delete' | undefined>(undefined);
  const [problem, setProblem] = useState<string | undefined>(undefined);

  async function unblock(): Promise<void> {
    setProblem(undefined);
    const outcome = await contact.block(id, false);
    if (!outcome.isDone) setProblem(failureText(outcome.failure));
  }
  return (
    <footer class="contact-actions">
      <button
        type="button"
        class="button is-quiet"
        onClick={() => (is_blocked ? void unblock() : setAsking('block'))}
      >
        <Glyph name="stop" />
        {is_blocked ? 'Unblock' : 'Block'}
      </button>
      <button type="button" class="button is-quiet is-red" onClick={() => setAsking('delete')}>
        <Glyph name="bin" />
        Delete person
      </button>
      <p role="alert" class="problem">
        {problem}
      </p>
      {asking === 'block' && (
        <ConfirmDialog
          title={`Block ${display_name}?`}
          text="They can still read their conversations, and are told that they cannot write. You can write to them, and unblock them at any time."
          action="Block"
          send={() => contact.block(id, true)}
          onClose={() => setAsking(undefined)}
        />
      )}
      {asking === 'delete' && (
        <DeleteDialog details={details} onClose={() => setAsking(undefined)} />
      )}
    </footer>
  );
}
