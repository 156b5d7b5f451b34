import type { JSX } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import type { InvitationModel } from '../../models/teammates-invitation-model.ts';
import { Mark } from '../mark.tsx';
import { FormProblem } from './form-problem.tsx';
import { minPasswordLength, PasswordField } from './password-field.tsx';
import { read, whatIsMissing } from './problems.ts';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** Where a link that an owner has sent leads: a name, a password, and in. */
export function InvitationPage({ invitation }: { invitation: InvitationModel }): JSX.Element {
  const state = invitation.state.value;
  return (
    <main class="sign-in-page" aria-busy={state.name === 'reading'}>
      {state.name === 'ready' && <AcceptForm invitation={invitation} {...state.invitation} />}
      {state.name === 'unknown' && (
        <div class="sign-in">
          <Mark />
          <h1>This invitation is no longer good</h1>
          <p>
            It has been used already, was taken back, or is more than a week old. Ask whoever sent
            it for a new link.
          </p>
          <a class="button" href="/console/">
            Sign in instead
          </a>
        </div>
      )}
      {state.name === 'failed' && (
        <div class="sign-in" role="alert">
          <Mark />
          <h1>The server cannot be reached</h1>
          <p>Your invitation is still good.</p>
          <button type="button" class="button" onClick={() => void invitation.read()}>
            Try again
          </button>
        </div>
      )}
    </main>
  );
}

interface FormProps {
  invitation: InvitationModel;
  email: string;
  workspace_name: string;
}

function AcceptForm({ invitation, email, workspace_name }: FormProps): JSX.Element {
  const { form, isBusy, problems, onSubmit } = useForm({
    check(typed) {
      const missing = whatIsMissing(typed, { name: 'People have to call you something.' });
      const password = String(typed.get('password') ?? '');
      return password.length < minPasswordLength
        ? { ...missing, password: `It needs at least ${minPasswordLength} characters.` }
        : missing;
    },
    send: (typed) => invitation.accept(read(typed, 'name'), String(typed.get('password'))),
    texts: { email_taken: { text: 'There is a teammate with this email already. Sign in.' } },
  });
  // The email is settled.
  useLayoutEffect(
    () => form.current?.querySelector<HTMLInputElement>('[name="name"]')?.focus(),
    [],
  );
  return (
    <form
      ref={form}
      class="sign-in"
      aria-labelledby="join-title"
      noValidate
      aria-busy={isBusy}
      onSubmit={onSubmit}
    >
      <Mark />
      <h1 id="join-title">Join {workspace_name}</h1>
      <p class="sign-in-lead">Answer the people on the site, together with your teammates.</p>
      <TextField
        name="email"
        label="Email"
        type="email"
        autoComplete="username"
        value={email}
        readOnly
      />
      <TextField
        name="name"
        label="Your name"
        autoComplete="name"
        maxLength={80}
        hint="Stands above what you write."
        problem={problems['name']}
      />
      <PasswordField name="password" label="Password" kind="new" problem={problems['password']} />
      <FormProblem problems={problems} />
      <button type="submit" class="button is-primary" aria-busy={isBusy}>
        Join
      </button>
    </form>
  );
}
