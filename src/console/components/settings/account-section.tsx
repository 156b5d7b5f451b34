import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { TeammateAvatar } from '../teammate-avatar.tsx';
import { useInbox } from '../use-inbox.ts';
import { AwaySwitch } from './away-switch.tsx';
import { FormProblem } from './form-problem.tsx';
import { PictureField } from './picture-field.tsx';
import { OwnMailCard } from './own-mail-card.tsx';
import { minPasswordLength, PasswordField } from './password-field.tsx';
import { read, whatIsMissing } from './problems.ts';
import { SaveLine } from './save-line.tsx';
import { TextField } from './text-field.tsx';
import { useForm } from './use-form.ts';

/** What a teammate changes of themselves. */
export function AccountSection(): JSX.Element {
  return (
    <>
      <NameCard />
      <section class="card" aria-labelledby="away-title">
        <h2 id="away-title">Away</h2>
        <AwaySwitch />
      </section>
      <OwnMailCard />
      <PasswordCard />
    </>
  );
}

function NameCard(): JSX.Element {
  const { settings } = useInbox();
  const { account } = settings;
  const { form, isBusy, isDone, problems, onSubmit, onInput } = useForm({
    check: (typed) => whatIsMissing(typed, { name: 'People have to call you something.' }),
    send: (typed) => account.rename(read(typed, 'name')),
    texts: { invalid: { field: 'name', text: 'This name is too long.' } },
  });
  return (
    <section class="card" aria-labelledby="name-title">
      <h2 id="name-title">Profile</h2>
      <PortraitField />
      <form ref={form} class="card-form" noValidate onSubmit={onSubmit} onInput={onInput}>
        <TextField
          name="name"
          label="Your name"
          hint="Stands above what you write, for everyone."
          defaultValue={account.me.peek().name}
          maxLength={80}
          autoComplete="name"
          problem={problems['name']}
        />
        <TextField
          name="email"
          label="Email"
          hint="You sign in with it."
          value={account.me.value.email}
          readOnly
        />
        <FormProblem problems={problems} />
        <SaveLine isBusy={isBusy} isDone={isDone} done="Saved" action="Save" />
      </form>
    </section>
  );
}

function PortraitField(): JSX.Element {
  const { account } = useInbox().settings;
  const { id, avatar_id: pictureId } = account.me.value;
  return (
    <PictureField
      label="Your picture"
      note="Seen by everyone here and by the people on your site, at once."
      picture={<TeammateAvatar id={id} size={40} />}
      isChosen={Boolean(pictureId)}
      onChoose={account.choosePicture}
      onRemove={account.removePicture}
    />
  );
}

function PasswordCard(): JSX.Element {
  const { settings } = useInbox();
  const { account } = settings;
  const email = account.me.value.email;
  const [changes, setChanges] = useState(0);
  const { form, isBusy, isDone, problems, onSubmit, onInput } = useForm({
    check(typed) {
      const missing = whatIsMissing(typed, { current: 'Type the password that you have now.' });
      const next = String(typed.get('next') ?? '');
      return next.length < minPasswordLength
        ? { ...missing, next: `It needs at least ${minPasswordLength} characters.` }
        : missing;
    },
    send: (typed) =>
      account.changePassword({
        current_password: String(typed.get('current')),
        new_password: String(typed.get('next')),
      }),
    texts: {
      credentials_wrong: { field: 'current', text: 'This is not your password.' },
      invalid: { field: 'next', text: 'The server does not take this password.' },
    },
    onDone: () => setChanges((count) => count + 1),
  });
  return (
    <section class="card" aria-labelledby="password-title">
      <h2 id="password-title">Password</h2>
      <p class="card-lead">
        With a new password you stay signed in here, and are signed out everywhere else.
      </p>
      <form
        ref={form}
        // Empty again once it is changed.
        key={changes}
        class="card-form"
        noValidate
        onSubmit={onSubmit}
        onInput={onInput}
      >
        {/* For the browser's own keeper of passwords. */}
        <input type="text" name="username" autoComplete="username" value={email} hidden readOnly />
        <PasswordField
          name="current"
          label="Current password"
          kind="current"
          problem={problems['current']}
        />
        <PasswordField name="next" label="New password" kind="new" problem={problems['next']} />
        <FormProblem problems={problems} />
        <SaveLine
          isBusy={isBusy}
          isDone={isDone}
          done="Changed. You are signed out everywhere else."
          action="Change password"
        />
      </form>
    </section>
  );
}
