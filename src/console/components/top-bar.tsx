import type { JSX } from 'preact';
import { Avatar } from '../../ui/avatar.tsx';
import { Mark } from './mark.tsx';
import { useInbox } from './use-inbox.ts';

/** Whose inbox this is, and who is signed in. */
export function TopBar(): JSX.Element {
  const { workspace, teammate, session } = useInbox();
  return (
    <header class="top-bar">
      <Mark />
      <span class="workspace-name">{workspace.name}</span>
      <span role="alert" class="sign-out-problem">
        {session.signingOut.value.name === 'failed' &&
          'You are still signed in: the server cannot be reached.'}
      </span>
      <span class="teammate">
        <Avatar name={teammate.name} size={24} />
        <span class="unseen">Signed in as </span>
        <span class="teammate-name">{teammate.name}</span>
      </span>
      <button type="button" class="button is-quiet" onClick={() => void session.signOut()}>
        Sign out
      </button>
    </header>
  );
}
