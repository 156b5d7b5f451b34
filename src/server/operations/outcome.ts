import type { Contact } from '../storage/contacts.ts';

/** What became of a conversation. */
export interface Outcome {
  /** The contact's, after it. */
  feedNumber: number;
  /** Of the part that it is about. */
  position?: number;
  /** Where nothing has changed there is nothing to announce. */
  hasChanged: boolean;
}

export function unchanged(contact: Contact, position?: number): Outcome {
  const outcome = { feedNumber: contact.feed_number, hasChanged: false };
  return position === undefined ? outcome : { ...outcome, position };
}
