import type { Contact } from '../storage/contacts.ts';

/** What became of a conversation. */
export interface Outcome {
  /** The contact's, after it. */
  feedNumber: number;
  /** Of the parts that it is about, in order. */
  positions: readonly number[];
  /** Who can notice it; where it is nobody, there is nothing to announce. */
  audience: 'nobody' | 'teammates' | 'everybody';
}

export function unchanged(contact: Contact, ...positions: number[]): Outcome {
  return { feedNumber: contact.feed_number, positions, audience: 'nobody' };
}
