import type { JSX } from 'preact';
import { useInbox } from '../use-inbox.ts';
import { FormDialog } from './form-dialog.tsx';

/** Says what would go, and why it did not work the first time, where it did not. */
export function SignOutDialog({ onClose }: { onClose(): void }): JSX.Element {
  const { session, writing } = useInbox();
  const { messages, drafts, files } = writing.unsent.value;
  const left = session.signingOut.value.name === 'failed';
  const list = [counted(messages, 'message that is', 'messages that are', ' not sent yet')]
    .concat(counted(drafts, 'draft', 'drafts'))
    .concat(counted(files, 'file that is', 'files that are', ' not sent yet'))
    .filter((text) => text !== '')
    .join(' and ');
  return (
    <FormDialog
      title="Sign out?"
      action="Sign out"
      isDangerous={list !== ''}
      send={() => session.signOut()}
      onClose={onClose}
    >
      {() => (
        <p>
          {list !== '' && `This browser holds ${list}. Signing out discards them. `}
          {left && 'You are still signed in: the server could not be reached.'}
        </p>
      )}
    </FormDialog>
  );
}

function counted(count: number, one: string, many: string, rest = ''): string {
  return count === 0 ? '' : `${count} ${count === 1 ? one : many}${rest}`;
}
