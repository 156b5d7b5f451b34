import type { Contact } from '../contacts.ts';

/** What a person is called: the name, else the email, else the pseudonym, else the site's own id. */
export function displayName(
  contact: Pick<Contact, 'name' | 'email' | 'pseudonym' | 'user_id' | 'claimed_user_id'>,
): string {
  const { name, email, pseudonym, user_id, claimed_user_id } = contact;
  return name ?? email ?? pseudonym ?? user_id ?? claimed_user_id ?? 'Visitor';
}
