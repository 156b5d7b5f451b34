import type { Failure } from '../../models/settings-outcome.ts';

/** What is wrong, in sentences, by the name of the field; `form` is the whole. */
export type Problems = Readonly<Record<string, string>>;

/** What the server's refusals mean in one form: in which field, in which words. */
export type FailureTexts = Partial<Record<Failure['kind'], { field?: string; text: string }>>;

export function toProblems(failure: Failure, own: FailureTexts = {}): Problems {
  const known = own[failure.kind];
  return { [known?.field ?? 'form']: known?.text ?? failureText(failure) };
}

const gone = 'It is gone: somebody else has deleted it.';
const notLikeThis = 'The server does not take it like this. Look it over and try again.';

/** In sentences that fit everywhere. */
const texts: Partial<Record<Failure['kind'], string>> = {
  unreachable: 'The server cannot be reached. Nothing is lost: try again in a moment.',
  permission_required: 'Only owners can do that.',
  last_owner: 'There has to be an owner: make somebody else one first.',
  name_taken: 'There is one of that name already.',
  email_taken: 'There is a teammate with that email already.',
  sign_in_required: 'You were signed out. Sign in, then try again.',
  contact_unknown: gone,
  saved_reply_unknown: gone,
  tag_unknown: gone,
  team_unknown: gone,
  teammate_unknown: gone,
  invitation_unknown: gone,
  mail_unknown: 'It is gone: the person it was about has been deleted.',
  mail_unwanted: 'They have unsubscribed from mail. Only they can take that back.',
  mail_stopped: 'Mail to this address has been stopped since. Look at it again.',
  invalid: notLikeThis,
  too_large: notLikeThis,
};

/** What has kept something from being done. */
export function failureText({ kind, retryAfterS }: Failure): string {
  if (kind === 'rate_limited' || kind === 'too_many_attempts')
    return `Too many attempts. Try again in ${Math.ceil((retryAfterS ?? 60) / 60)} min.`;
  return texts[kind] ?? 'Something went wrong on the server. Try again in a moment.';
}

/** What a field holds, without what surrounds it. */
export function read(typed: FormData, name: string): string {
  return String(typed.get(name) ?? '').trim();
}

/** The sentence for each of these fields that is empty. */
export function whatIsMissing(typed: FormData, sentences: Problems): Problems {
  return Object.fromEntries(Object.entries(sentences).filter(([name]) => read(typed, name) === ''));
}
