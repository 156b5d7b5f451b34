import type { Contact } from '../contacts.ts';

/** What a person is called: the name, else the email, else the pseudonym, else the site's own id. */
export function displayName(
  contact: Pick<Contact, 'name' | 'email' | 'pseudonym' | 'user_id'>,
): string {
  return contact.name ?? contact.email ?? contact.pseudonym ?? contact.user_id ?? 'Visitor';
}
