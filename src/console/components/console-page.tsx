import type { JSX } from 'preact';
import type { ConsoleContext } from '../console-context.ts';
import { InboxPage } from './inbox-page.tsx';
import { Kept } from './kept.tsx';
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
  const isOut = state.name === 'signed_out';
  const door = isOut && <SignInPage session={session} hasEnded={state.reason === 'ended'} />;
  if (inbox === undefined)
    return door || <WaitingPage isUnreachable={state.name === 'unreachable'} />;
  const section = inbox.settings.route.section.value;
  return (
    <>
      {door}
      {/* Whoever signs in again goes on where they were; of another, nothing is here. */}
      <Kept key={inbox.teammate.id} isShown={!isOut}>
        <Inbox.Provider value={inbox}>
          {section === undefined ? <InboxPage /> : <SettingsPage section={section} />}
          {!isOut && <LeaveDialog />}
        </Inbox.Provider>
      </Kept>
    </>
  );
}
