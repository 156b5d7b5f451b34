import { isObject, isUnknown, quote, type Reading } from './reading.ts';

/** What a custom attribute can be; null is unknown. */
export type AttributeValue = string | number | boolean | null;

/** By name. A map, for `constructor` is a name like any other. */
export type Attributes = ReadonlyMap<string, AttributeValue>;

/** Of a text, in UTF-16 units, as Intercom has it. */
const maxTextLength = 255;
/** Of a name, as Intercom has it. */
const maxNameLength = 190;
/** Of a person or a company, in one request: as many as a workspace can have. */
const mostAttributes = 250;

/**
 * Custom attributes: what is among a page's data besides the names that mean something.
 * @param path of what they belong to, with a dot at its end
 */
export function readAttributes(
  entries: readonly (readonly [string, unknown])[],
  { warn }: Reading,
  path = '',
): Attributes {
  const attributes = new Map<string, AttributeValue>();
  for (const [name, value] of entries) {
    const problem = problemOfName(name) ?? problemOfValue(value);
    if (problem !== undefined) warn(`${quote(path + name)} was not kept: ${problem}.`);
    else if (attributes.size === mostAttributes) {
      warn(`${quote(path + name)} was not kept: there can be ${mostAttributes} attributes.`);
    } else attributes.set(name, isUnknown(value) ? null : (value as AttributeValue));
  }
  return attributes;
}

/** What is wrong with a key, if anything. */
export function problemOfName(name: string): string | undefined {
  if (name === '') return 'an attribute needs a name';
  if (name.length > maxNameLength) return `a name may have ${maxNameLength} characters`;
  if (/[.$\p{Cc}\p{Surrogate}]/u.test(name)) {
    return 'a name may have no full stop, dollar sign or control character';
  }
  return name === '__proto__' ? 'no attribute can have this name' : undefined;
}

function problemOfValue(value: unknown): string | undefined {
  if (Array.isArray(value)) return 'an attribute cannot be a list';
  if (isObject(value)) return 'an attribute cannot be an object';
  if (typeof value === 'number' && !Number.isFinite(value)) return 'the number is too large';
  return typeof value === 'string' ? problemOfText(value, maxTextLength) : undefined;
}

/** What keeps a text from being stored in both databases, or being as long as it is. */
export function problemOfText(text: string, maxLength: number): string | undefined {
  if (text.length > maxLength) return `a text may have ${maxLength} characters`;
  if (text.includes('\0')) return 'a text may have no NUL';
  return /\p{Surrogate}/u.test(text) ? 'the text has half a character in it' : undefined;
}
