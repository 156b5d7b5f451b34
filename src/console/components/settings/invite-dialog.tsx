import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { InviteAnswer, TeammateRole } from '../../../contract/console/teammates.ts';
import { useInbox } from '../use-inbox.ts';
import { Choice } from './choice.tsx';
import { Dialog } from './dialog.tsx';
import { FormDialog } from './form-dialog.tsx';
import { inDays } from './in-days.ts';
import { read, type Problems } from './problems.ts';
import { TextField } from './text-field.tsx';

const roles = [
  { value: 'teammate', label: 'Teammate', text: 'Answers conversations.' },
  { value: 'owner', label: 'Owner', text: 'Also invites, removes, and makes teams.' },
] as const satisfies readonly { value: TeammateRole; label: string; text: string }[];

/** First for whom, then the link, which is shown this once. */
export function InviteDialog({ onClose }: { onClose(): void }): JSX.Element {
  const { settings } = useInbox();
  const [invited, setInvited] = useState<InviteAnswer | undefined>(undefined);
  if (invited !== undefined) return <LinkDialog invited={invited} onClose={onClose} />;
  return (
    <FormDialog
      title="Invite a teammate"
      action="Make a link"
      check={(typed) => wrongEmail(read(typed, 'email'))}
      send={(typed) =>
        settings.teammates.invite({
          email: read(typed, 'email'),
          role: typed.get('role') === 'owner' ? 'owner' : 'teammate',
        })
      }
      texts={{
        email_taken: { field: 'email', text: 'There is a teammate with this email already.' },
        invalid: { field: 'email', text: 'This is not an email address.' },
      }}
      onDone={setInvited}
      onClose={onClose}
    >
      {(problems) => (
        <>
          <TextField
            name="email"
            label="Email"
            type="email"
            dir="ltr"
            autoComplete="off"
            hint="They sign in with it."
            problem={problems['email']}
          />
          <Choice name="role" legend="Role" options={roles} defaultValue="teammate" />
        </>
      )}
    </FormDialog>
  );
}

function wrongEmail(email: string): Problems {
  return /^[^\s@]+@[^\s@]+$/.test(email) ? {} : { email: 'This is not an email address.' };
}

interface LinkProps {
  invited: InviteAnswer;
  onClose(): void;
}

function LinkDialog({ invited, onClose }: LinkProps): JSX.Element {
  const { settings, page, locale } = useInbox();
  const { invitation, secret } = invited;
  const field = useRef<HTMLInputElement>(null);
  const [copied, setCopied] = useState<boolean | undefined>(undefined);

  async function copy(): Promise<void> {
    field.current?.select();
    setCopied(await settings.copy(settings.toInvitationLink(secret)));
  }
  return (
    <Dialog title="Send them this link" onClose={onClose}>
      <div class="dialog-body">
        <p>
          Whoever opens it becomes <bdi>{invitation.email}</bdi> here. It works once, expires{' '}
          {inDays(invitation.expires_at, page.nowMs.value, locale)}, and is shown only now.
        </p>
        <div class="copy-line">
          <input
            ref={field}
            class="link-field"
            aria-label="Invitation link"
            value={settings.toInvitationLink(secret)}
            readOnly
            onFocus={(event) => event.currentTarget.select()}
          />
          <button type="button" class="button is-primary" onClick={() => void copy()}>
            Copy link
          </button>
        </div>
        <p role="status" class="field-note">
          {copied === true && 'Copied.'}
          {copied === false && 'The browser does not allow it. Copy the chosen text by hand.'}
        </p>
      </div>
      <footer class="dialog-foot">
        <button type="button" class="button" onClick={() => onClose()}>
          Done
        </button>
      </footer>
    </Dialog>
  );
}
