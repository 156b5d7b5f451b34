import type { Contact } from '../storage/contacts.ts';
import { parseCustomAttributes } from '../storage/custom-attributes.ts';

const plain = ['email', 'name', 'phone', 'signed_up_at', 'language_override'] as const;

/** What of a person is known otherwise than before, as workflows name it. */
export function changedAttributes(before: Contact, after: Contact): string[] {
  const fields = plain.filter((field) => before[field] !== after[field]);
  if (before.custom_attributes === after.custom_attributes) return fields.map(named);
  const former = parseCustomAttributes(before.custom_attributes);
  const now = parseCustomAttributes(after.custom_attributes);
  const names = [...new Set([...former.keys(), ...now.keys()])];
  const changed = names.filter((name) => former.get(name) !== now.get(name));
  return [...fields.map(named), ...changed.map((name) => `contact.custom.${name}`)];
}

function named(field: string): string {
  return `contact.${field}`;
}
