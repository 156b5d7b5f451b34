import type { Contact, ContactChange } from '../../storage/contacts.ts';
import type { UserData } from './read-user-data.ts';
import type { Reading } from './reading.ts';

/** Of a visitor, in characters of JSON: most of them never become anybody. */
const maxLength = 16_384;

/** Keeps what pages have said of a visitor until they are somebody; what is said later counts. */
export function holdData(
  { given_data }: Contact,
  { source }: UserData,
  { warn }: Reading,
): ContactChange {
  const held = given_data === null ? {} : (JSON.parse(given_data) as Record<string, unknown>);
  const text = JSON.stringify({ ...held, ...source });
  if (text === given_data) return {};
  if (text.length <= maxLength) return { given_data: text };
  warn(`Nothing more of this visitor was kept: it would be more than ${maxLength} characters.`);
  return {};
}
