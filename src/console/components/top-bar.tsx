import type { JSX } from 'preact';
import { Mark } from './mark.tsx';
import { AccountMenu } from './settings/account-menu.tsx';
import { useInbox } from './use-inbox.ts';

/** Whose inbox this is, and who is signed in. */
export function TopBar(): JSX.Element {
  const { workspace, session } = useInbox();
  return (
    <header class="top-bar">
      <Mark />
      <span class="workspace-name">{workspace.name}</span>
      <span role="alert" class="sign-out-problem">
        {session.signingOut.value.name === 'failed' &&
          'You are still signed in: the server cannot be reached.'}
      </span>
      <AccountMenu />
    </header>
  );
}
