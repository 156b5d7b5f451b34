import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TeammateAvatar } from '../teammate-avatar.tsx';
import { useInbox } from '../use-inbox.ts';
import { Glyph } from './glyph.tsx';
import { failureText } from './problems.ts';
import { SignOutDialog } from './sign-out-dialog.tsx';
import { ThemeChoice } from './theme-choice.tsx';
import { useMenu } from './use-menu.ts';

/** Who is signed in, and what they can do about themselves. */
export function AccountMenu(): JSX.Element {
  const { settings, session, writing, unsaved } = useInbox();
  const { account } = settings;
  const { id, name, email, is_away } = account.me.value;
  const { root, isOpen, open, close, onKeyDown, onFocusOut } = useMenu();
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const [isLeaving, setLeaving] = useState(false);

  async function turnAway(): Promise<void> {
    if (account.isChangingAway.peek()) return;
    setProblem(undefined);
    const outcome = await account.setAway(!is_away);
    if (!outcome.isDone) setProblem(failureText(outcome.failure));
  }
  /** Asks where something would be lost, and tells where it did not work. */
  async function leave(): Promise<void> {
    await writing.takeIn();
    const { messages, drafts, files } = writing.unsent.peek();
    if (messages + drafts + files === 0) await session.signOut();
    setLeaving(session.state.peek().name === 'signed_in');
  }
  return (
    <div
      ref={root}
      class="account"
      role="presentation"
      onKeyDown={onKeyDown}
      onFocusOut={onFocusOut}
    >
      <button
        type="button"
        class="account-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => (isOpen ? close() : open())}
      >
        <span class={is_away ? 'account-face is-away' : 'account-face'}>
          <TeammateAvatar id={id} size={24} />
        </span>
        <span class="unseen">Account: </span>
        <bdi class="teammate-name">{name}</bdi>
        {is_away && <span class="chip is-warn">Away</span>}
        <Glyph name="down" />
      </button>
      {isOpen && (
        <div class="menu" role="menu" aria-label="Account">
          <p class="menu-head" role="presentation">
            <bdi>{name}</bdi>
            <span>{email}</span>
          </p>
          <button
            type="button"
            role="menuitemcheckbox"
            aria-checked={is_away}
            tabIndex={-1}
            onClick={() => void turnAway()}
          >
            <Glyph name="clock" />
            <span class="menu-label">Away</span>
            <span class="switch" aria-hidden="true" />
          </button>
          {problem !== undefined && (
            <p role="alert" class="menu-problem problem">
              {problem}
            </p>
          )}
          <ThemeChoice />
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              close();
              settings.route.show('account');
            }}
          >
            <Glyph name="gear" />
            <span class="menu-label">Settings</span>
          </button>
          <button
            type="button"
            role="menuitem"
            tabIndex={-1}
            onClick={() => {
              close();
              unsaved.ask(() => void leave());
            }}
          >
            <Glyph name="leave" />
            <span class="menu-label">Sign out</span>
          </button>
        </div>
      )}
      {isLeaving && <SignOutDialog onClose={() => setLeaving(false)} />}
    </div>
  );
}
