import type { Contact, ContactChange } from '../../storage/contacts.ts';
import type { Profile } from './read-profile.ts';
import type { Trust } from './trust.ts';

const fields = ['name', 'phone', 'signed_up_at', 'avatar_url', 'language_override'] as const;

/**
 * What changes about a person by what a page says of them. Where nobody has signed it, only what is unknown is filled: a teammate may know
 * better.
 */
export function recordProfile(contact: Contact, profile: Profile, trust: Trust): ContactChange {
  const change: ContactChange = {};
  const isSigned = trust === 'signed';
  for (const field of fields) {
    const value = profile[field];
    const isTaken = isSigned ? value !== undefined : value && contact[field] === null;
    if (isTaken && value !== contact[field]) Object.assign(change, { [field]: value });
  }
  const isUnsubscribed = profile.is_unsubscribed === true ? 1 : 0;
  const saysSo = profile.is_unsubscribed !== undefined && (isSigned || isUnsubscribed === 1);
  if (saysSo && isUnsubscribed !== contact.is_unsubscribed) change.is_unsubscribed = isUnsubscribed;
  return change;
}
