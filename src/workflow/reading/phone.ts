import { isSupportedCountry, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { ReadAnswer, ReadingOptions } from '../read-answer.ts';
import { toWesternDigits } from './western-digits.ts';

/** Longer than any number with all that people write between its digits. */
const maxLength = 64;

/** Kept as E.164 writes it. A number without its country is not understood unless the country is given: a guess would call somebody else. */
export function readPhone(text: string, { country }: ReadingOptions): ReadAnswer {
  if (text.length > maxLength) return { problem: 'not_a_phone' };
  // How numbers are dialled from Europe; parsers want the plus sign.
  const written = toWesternDigits(text).replace(/^00(?=[1-9])/, '+');
  const known =
    country !== undefined && isSupportedCountry(country) ? { defaultCountry: country } : {};
  const phone = parsePhoneNumberFromString(written, { ...known, extract: false });
  if (phone === undefined || !phone.isPossible()) return { problem: 'not_a_phone' };
  return { value: phone.number, text: phone.number };
}
