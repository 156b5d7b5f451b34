import { RefusalError } from '../refusal-error.ts';

/** One answer for what never was, has expired, was taken back or has been used. */
export function invitationUnknown(field: string): RefusalError {
  return new RefusalError('invitation_unknown', 'There is no such invitation, or not any more.', {
    field,
  });
}
