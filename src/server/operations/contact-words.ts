import { toSearchWords } from '../../base/search-words.ts';
import type { Contact } from '../storage/contacts.ts';

/** What of a person a search looks at. */
export type FindableContact = Pick<
  Contact,
  'name' | 'email' | 'phone' | 'pseudonym' | 'user_id' | 'claimed_user_id'
>;

/** A phone number is found by its last digits, too, however it is written; fewer than these are anybody's. */
const fewestDigits = 4;
const mostDigits = 20;

/** The words that a person is found by. */
export function contactWords({
  name,
  email,
  phone,
  pseudonym,
  user_id,
  claimed_user_id,
}: FindableContact): string[] {
  const texts = [name, email, phone, pseudonym, user_id, claimed_user_id].filter(
    (text) => text !== null,
  );
  return [...new Set([...toSearchWords(texts.join('\n')), ...phoneEndings(phone ?? '')])];
}

function phoneEndings(phone: string): string[] {
  const digits = phone.replaceAll(/\D/g, '').slice(-mostDigits);
  const count = Math.max(0, digits.length - fewestDigits + 1);
  return Array.from({ length: count }, (_, begin) => digits.slice(begin));
}
