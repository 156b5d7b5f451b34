import type { AttributeType } from '../../../contract/console/attribute.ts';
import type { KnownValue } from '../../storage/custom-attributes.ts';
import { problemOfSeconds } from './read-fields.ts';

/** What an attribute that nobody has named before becomes: the first value says it. */
export function typeOf(name: string, value: KnownValue): AttributeType {
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'string') return 'string';
  // As Intercom has it: a number whose name ends so is a time.
  if (name.endsWith('_at')) return 'date';
  return Number.isSafeInteger(value) ? 'integer' : 'float';
}

const meanings: Record<AttributeType, string> = {
  string: 'a text',
  integer: 'a whole number',
  float: 'a number',
  boolean: 'true or false',
  date: 'a date, in seconds since 1970',
};

const isOfType: Record<AttributeType, (value: KnownValue) => boolean> = {
  string: (value) => typeof value === 'string',
  integer: Number.isSafeInteger,
  float: (value) => typeof value === 'number',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'number',
};

/** Why a value cannot be one of this type, if it cannot. */
export function problemOfType(type: AttributeType, value: KnownValue): string | undefined {
  if (!isOfType[type](value)) return `it is ${meanings[type]}, and this is none`;
  return type === 'date' ? problemOfSeconds(Number(value)) : undefined;
}
