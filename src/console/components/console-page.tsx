import type { JSX } from 'preact';
import type { ConsoleContext } from '../console-context.ts';
import { InboxPage } from './inbox-page.tsx';
import { InvitationPage } from './settings/invitation-page.tsx';
import { LeaveDialog } from './settings/leave-dialog.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { SignInPage } from './sign-in-page.tsx';
import { Inbox } from './use-inbox.ts';
import { WaitingPage } from './waiting-page.tsx';

/** The whole page, by who is signed in. */
export function ConsolePage({ context }: { context: ConsoleContext }): JSX.Element {
  const { session } = context;
  const state = session.state.value;
  const invitation = context.invitation.value;
  const inbox = context.inbox.value;
  if (invitation !== undefined) return <InvitationPage invitation={invitation} />;
  if (state.name === 'signed_out')
    return <SignInPage session={session} hasEnded={state.reason === 'ended'} />;
  if (state.name !== 'signed_in' || inbox === undefined) {
    return <WaitingPage isUnreachable={state.name === 'unreachable'} />;
  }
  const section = inbox.settings.route.section.value;
  return (
    <Inbox.Provider value={inbox}>
      {section === undefined ? <InboxPage /> : <SettingsPage section={section} />}
      <LeaveDialog />
    </Inbox.Provider>
  );
}
