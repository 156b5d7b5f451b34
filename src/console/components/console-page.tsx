import type { JSX } from 'preact';
import type { ConsoleContext } from '../console-context.ts';
import { InboxPage } from './inbox-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { Inbox } from './use-inbox.ts';
import { WaitingPage } from './waiting-page.tsx';

/** The whole page, by who is signed in. */
export function ConsolePage({ context }: { context: ConsoleContext }): JSX.Element {
  const { session } = context;
  const state = session.state.value;
  const inbox = context.inbox.value;
  if (state.name === 'signed_out')
    return <SignInPage session={session} hasEnded={state.reason === 'ended'} />;
  if (state.name !== 'signed_in' || inbox === undefined) {
    return <WaitingPage isUnreachable={state.name === 'unreachable'} />;
  }
  return (
    <Inbox.Provider value={inbox}>
      <InboxPage />
    </Inbox.Provider>
  );
}
