import { phoneShape } from '../../../contract/phone.ts';
import { fieldReader, readBoolean, readDate, textReader, type Field } from './read-fields.ts';
import { isObject, valueOf, type Reading } from './reading.ts';

/** What a page says of a person in Intercom's own names. */
export interface Profile {
  name?: Field<string>;
  phone?: Field<string>;
  /** Milliseconds. */
  signed_up_at?: Field<number>;
  is_unsubscribed?: Field<boolean>;
  avatar_url?: Field<string>;
  language_override?: Field<string>;
}

const maxUrlLength = 2_048;
const phonePattern = new RegExp(phoneShape.pattern, 'u');

const readName = textReader(255);
const readLanguage = textReader(64);
const readPhone = fieldReader((value) => {
  // Some sites keep numbers as numbers.
  const phone = typeof value === 'number' ? String(value) : value;
  if (typeof phone !== 'string') return { problem: 'it has to be a text' };
  const trimmed = phone.trim();
  return trimmed.length <= phoneShape.maxLength && phonePattern.test(trimmed)
    ? { value: trimmed }
    : { problem: 'it is no phone number' };
});
const readUrl = fieldReader((value) =>
  typeof value === 'string' && value.length <= maxUrlLength && isWebAddress(value)
    ? { value }
    : { problem: 'it has to be the address of a picture, with https' },
);

export function readProfile(source: object, reading: Reading): Profile {
  return {
    name: readName(source, 'name', reading),
    phone: readPhone(source, 'phone', reading),
    signed_up_at: readDate(source, 'created_at', reading),
    is_unsubscribed: readBoolean(source, 'unsubscribed_from_emails', reading),
    avatar_url: readAvatar(source, reading),
    language_override: readLanguage(source, 'language_override', reading),
  };
}

/** `{ type: 'avatar', image_url }`, or the address alone as the REST API has it. */
function readAvatar(source: object, reading: Reading): Field<string> {
  const avatar = valueOf(source, 'avatar');
  if (!isObject(avatar)) return readUrl(source, 'avatar', reading);
  return readUrl(avatar, 'image_url', reading, 'avatar.image_url');
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
