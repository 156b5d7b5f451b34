import type { UploadLimits } from '../../../contract/console/session.ts';
import type { RefusedFile } from '../../state/attachments.ts';
import { saySize } from '../../state/say-size.ts';

/** “Up to 10 files of 25 MB each.” */
export function limitsText({ max_bytes, max_count }: UploadLimits, locale: string): string {
  return `Up to ${max_count} ${max_count === 1 ? 'file' : 'files'} of ${saySize(max_bytes, locale)} each.`;
}

export function refusedText(
  { name, reason }: RefusedFile,
  { max_bytes, max_count }: UploadLimits,
  locale: string,
): string {
  switch (reason) {
    case 'too_large':
      return `${name} is larger than ${saySize(max_bytes, locale)}.`;
    case 'empty':
      return `${name} is empty, or a folder.`;
    case 'too_many':
      return `${name} is one too many: a message takes ${max_count} files.`;
  }
}

const failures: Readonly<Record<string, string>> = {
  unreachable: 'The server could not be reached.',
  too_large: 'It is too large.',
  invalid: 'The server could not read it.',
  id_reused: 'It has changed since it was picked. Attach it anew.',
  sign_in_required: 'Sign in, then try again.',
  rate_limited: 'Too many at once. Try again in a minute.',
};

/** Why it is not uploaded. */
export function failureText(problem: string): string {
  return failures[problem] ?? 'The server did not take it.';
}
