import type { JSX } from 'preact';
import { useInbox } from '../use-inbox.ts';
import { Dialog } from './dialog.tsx';

/** Asks whoever is about to leave what they have changed and not saved. */
export function LeaveDialog(): JSX.Element | null {
  const { unsaved } = useInbox();
  if (unsaved.question.value === undefined) return null;
  return (
    <Dialog title="Leave without saving?" onClose={unsaved.stay}>
      <div class="dialog-body">
        <p>What you have changed here is not saved yet.</p>
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={unsaved.stay}>
          Keep editing
        </button>
        <button type="button" class="button is-danger" onClick={unsaved.discard}>
          Discard changes
        </button>
      </footer>
    </Dialog>
  );
}
