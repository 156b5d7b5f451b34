import type { Contact } from '../storage/contacts.ts';

/** Whether a person has no other browser: nobody has proven who they are, so that another one could be theirs as well. */
export function isOfOneBrowser({ role, is_unsigned }: Contact): boolean {
  return role !== 'user' || is_unsigned === 1;
}
