import type { Attempt } from '../models/session-model.ts';

type Failure = Extract<Attempt, { name: 'failed' }>['failure'];

/** What has kept a teammate from signing in, in a sentence. */
export function signInProblem({ kind, retryAfterS }: Failure): string {
  switch (kind) {
    case 'credentials_wrong':
    case 'invalid':
      return 'There is no teammate with this email and password.';
    case 'too_many_attempts':
      return `Too many attempts. Try again in ${inWords(retryAfterS ?? 60)}.`;
    case 'unreachable':
      return 'The server cannot be reached. Check the connection, then try again.';
    default:
      return 'Something went wrong on the server. Try again in a moment.';
  }
}

function inWords(seconds: number): string {
  const unit = seconds <= 90 ? 'second' : 'minute';
  const count = unit === 'second' ? seconds : Math.ceil(seconds / 60);
  return new Intl.NumberFormat('en', { style: 'unit', unit, unitDisplay: 'long' }).format(count);
}
