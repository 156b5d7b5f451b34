import type { JSX, TargetedSubmitEvent } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { SessionModel } from '../models/session-model.ts';
import { Mark } from './mark.tsx';
import { signInProblem } from './sign-in-problem.ts';

interface Props {
  session: SessionModel;
  /** The teammate was signed in here, and is no longer. */
  hasEnded: boolean;
}

/** The door. What was typed stays whatever the answer is. */
export function SignInPage({ session, hasEnded }: Props): JSX.Element {
  const attempt = session.signingIn.value;
  const problem = attempt.name === 'failed' ? signInProblem(attempt.failure) : undefined;

  // There is nothing else to do here. Not at once: who comes back finds the focus where it was, which is remembered first.
  const email = useRef<HTMLInputElement>(null);
  useEffect(() => email.current?.focus(), []);

  function submit(event: TargetedSubmitEvent<HTMLFormElement>): void {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    void session.signIn({
      email: String(typed.get('email')),
      password: String(typed.get('password')),
    });
  }

  return (
    <main class="sign-in-page">
      <form
        class="sign-in"
        aria-labelledby="sign-in-title"
        aria-describedby={problem === undefined ? undefined : 'sign-in-problem'}
        aria-busy={attempt.name === 'busy'}
        onSubmit={submit}
      >
        <Mark />
        <h1 id="sign-in-title">Sign in to Foyer</h1>
        <p class="sign-in-lead">
          {hasEnded
            ? 'You were signed out. Sign in to go on where you were.'
            : 'Answer the people on your site.'}
        </p>
        <label class="field">
          Email
          <input ref={email} type="email" name="email" autoComplete="username" required />
        </label>
        <div>
          <label class="field">
            Password
            <input
              type="password"
              name="password"
              autoComplete="current-password"
              aria-describedby="password-hint"
              required
            />
          </label>
          <p id="password-hint" class="field-hint">
            Printed in the terminal at the server’s first start, unless it was given one.
          </p>
        </div>
        <div role="alert" id="sign-in-problem">
          {problem !== undefined && <p class="problem">{problem}</p>}
        </div>
        <button type="submit" class="button is-primary">
          Sign in
        </button>
      </form>
    </main>
  );
}
