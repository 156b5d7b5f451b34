import { problemOfText } from './attribute-value.ts';
import { isUnknown, quote, valueOf, type Reading } from './reading.ts';

/** A field that has a meaning: undefined where the page does not say it or says it wrongly, null where it says that it is unknown. */
export type Field<Value> = Value | null | undefined;

/** Reads one field of an object; what cannot be used is warned of under `path`. */
export type FieldReader<Value> = (
  source: object,
  name: string,
  reading: Reading,
  path?: string,
) => Field<Value>;

/** @param toValue says what the field is, or what is wrong with it */
export function fieldReader<Value>(
  toValue: (value: unknown) => { value: Value } | { problem: string },
): FieldReader<Value> {
  return (source, name, { warn }, path = name) => {
    const given = valueOf(source, name);
    if (given === undefined) return undefined;
    if (isUnknown(given)) return null;
    const read = toValue(given);
    if ('value' in read) return read.value;
    warn(`${quote(path)} was not kept: ${read.problem}.`);
    return undefined;
  };
}

export function textReader(maxLength: number): FieldReader<string> {
  return fieldReader((value) => {
    if (typeof value !== 'string') return { problem: 'it has to be a text' };
    const problem = problemOfText(value, maxLength);
    return problem === undefined ? { value } : { problem };
  });
}

/** Seconds of the years 1 to 5138; what is further away was meant as milliseconds. */
const firstSecond = -62_135_596_800;
const lastSecond = 99_999_999_999;

/** What is wrong with a number as a time, if anything. */
export function problemOfSeconds(value: number): string | undefined {
  if (value > lastSecond)
    return 'a date is in seconds since 1970, and this looks like milliseconds';
  return value >= firstSecond ? undefined : 'a date is in seconds since 1970';
}

/** Seconds since 1970, as milliseconds. */
export const readDate = fieldReader((value) => {
  const seconds = typeof value === 'string' && /^-?\d+$/.test(value) ? Number(value) : value;
  if (typeof seconds !== 'number') return { problem: 'a date is a number of seconds since 1970' };
  const problem = problemOfSeconds(seconds);
  return problem === undefined ? { value: Math.floor(seconds) * 1_000 } : { problem };
});

export const readBoolean = fieldReader((value) =>
  typeof value === 'boolean' ? { value } : { problem: 'it has to be true or false' },
);

/** A number of things: what is behind the point is left out, as Intercom does. */
export const readWhole = fieldReader((value) => {
  const whole = typeof value === 'number' ? Math.trunc(value) : Number.NaN;
  return Number.isSafeInteger(whole) ? { value: whole } : { problem: 'it has to be a number' };
});
