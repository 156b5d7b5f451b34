import type { Contact } from '../storage/contacts.ts';
import type { Transaction } from '../storage/database/database.ts';
import { addSearchWords, deleteSearchWords } from '../storage/search-words.ts';
import { contactWords, type FindableContact } from './contact-words.ts';

/**
 * Has a person found by what they are called now.
 * @param before what they were called; undefined where they are new
 */
export async function indexContact(
  tx: Transaction,
  contact: Contact,
  before?: FindableContact,
): Promise<void> {
  if (before !== undefined && hasSameWords(before, contact)) return;
  const object = { kind: 'contact', id: contact.id } as const;
  if (before !== undefined) await deleteSearchWords(tx, contact.workspace_id, object);
  await addSearchWords(tx, contact.workspace_id, object, contactWords(contact));
}

/** Whether a person is called the same. */
export function hasSameWords(left: FindableContact, right: FindableContact): boolean {
  return findable.every((field) => left[field] === right[field]);
}

const findable = [
  'name',
  'email',
  'phone',
  'pseudonym',
  'user_id',
  'claimed_user_id',
] as const satisfies (keyof FindableContact)[];
