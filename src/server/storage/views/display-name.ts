import type { Contact } from '../contacts.ts';

/** What a person is called: the name, else the email, else the pseudonym. */
export function displayName(contact: Pick<Contact, 'name' | 'email' | 'pseudonym'>): string {
  return contact.name ?? contact.email ?? contact.pseudonym ?? 'Visitor';
}
