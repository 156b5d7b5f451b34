import type { EventMetadata } from '../../../contract/event-metadata.ts';
import { RefusalError } from '../../refusal-error.ts';
import { problemOfName, problemOfText } from './attribute-value.ts';
import { problemOfSeconds } from './read-fields.ts';
import { isObject } from './reading.ts';

type Value = EventMetadata[string];
type Read = { value: Value } | { problem: string; at?: string };

const mostKeys = 10;
/** Addresses of pages among them. */
const maxTextLength = 1_024;

/**
 * What an event says of itself. It is whole or it is not taken: half an event would be counted as one.
 * @param text JSON of an object
 * @throws {RefusalError} `invalid`, with the field: `metadata.price.amount`
 */
export function readMetadata(text: string): EventMetadata {
  const given = parse(text);
  const entries = Object.entries(given);
  if (entries.length > mostKeys) throw invalid('metadata', `may have ${mostKeys} keys`);
  const read = entries.map(([name, value]): [string, Value] => {
    const field = `metadata.${name}`;
    const wrongName = problemOfName(name);
    if (wrongName !== undefined) throw invalid(field, `cannot be used: ${wrongName}`);
    const result = readValue(name, value);
    if ('value' in result) return [name, result.value];
    throw invalid(field + (result.at ?? ''), result.problem);
  });
  return Object.fromEntries(read);
}

function parse(text: string): Record<string, unknown> {
  try {
    const given: unknown = JSON.parse(text);
    if (isObject(given)) return given;
  } catch {
    // Said below.
  }
  throw invalid('metadata', 'has to be JSON of an object');
}

function readValue(name: string, value: unknown): Read {
  if (name.endsWith('_date') && value !== null) return readTime(value);
  if (value === null || typeof value === 'boolean') return { value };
  if (typeof value === 'string') return checked(value, problemOfText(value, maxTextLength));
  if (typeof value === 'number') {
    return checked(value, Number.isFinite(value) ? undefined : 'is too large');
  }
  if (!isObject(value)) return { problem: 'cannot be a list' };
  if ('url' in value) return readLink(value);
  if ('amount' in value) return readPrice(value);
  return { problem: 'can be an object only as { url, value } or { amount, currency }' };
}

function readTime(value: unknown): Read {
  if (typeof value !== 'number') return { problem: 'has to be a number of seconds since 1970' };
  return checked(Math.floor(value), problemOfSeconds(value));
}

function readLink(link: Record<string, unknown>): Read {
  const { url, value = url } = link;
  if (typeof url !== 'string' || !/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    return { problem: 'has to be an address with https', at: '.url' };
  }
  if (typeof value !== 'string') return { problem: 'has to be a text', at: '.value' };
  const wrongUrl = problemOfText(url, maxTextLength);
  if (wrongUrl !== undefined) return { problem: wrongUrl, at: '.url' };
  const wrongValue = problemOfText(value, maxTextLength);
  return wrongValue === undefined
    ? { value: { url, value } }
    : { problem: wrongValue, at: '.value' };
}

function readPrice({ amount, currency }: Record<string, unknown>): Read {
  // Some clients multiply by a hundred and do not round. Plus nothing: JSON has no -0, and what is told again would be another.
  const cents = typeof amount === 'number' ? Math.round(amount) + 0 : Number.NaN;
  if (!Number.isSafeInteger(cents)) {
    return { problem: 'has to be a number in the smallest unit, such as cents', at: '.amount' };
  }
  if (typeof currency !== 'string' || !/^[a-z]{3}$/i.test(currency)) {
    return { problem: 'has to be a code of three letters, such as eur', at: '.currency' };
  }
  return { value: { amount: cents, currency: currency.toLowerCase() } };
}

function checked(value: string | number, problem: string | undefined): Read {
  return problem === undefined ? { value } : { problem: `cannot be kept: ${problem}` };
}

function invalid(field: string, problem: string): RefusalError {
  return new RefusalError('invalid', `${field} ${problem}.`, { field });
}
