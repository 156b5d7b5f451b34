import { inside, isFull, report, type Checking } from './checking.ts';

type Fields = Readonly<Record<string, unknown>>;

/** @returns undefined where it is none. Keys beside these are refused; those that are missing are for the caller to miss. */
export function checkObject(
  checking: Checking,
  value: unknown,
  path: string,
  keys: readonly string[],
): Fields | undefined {
  if (!isObject(value)) {
    report(checking, path, 'type', 'This has to be an object.');
    return undefined;
  }
  for (const key in value) {
    if (isFull(checking)) break;
    if (keys.includes(key)) continue;
    report(checking, inside(path, key), 'unknown_key', `Here can be: ${keys.join(', ')}.`);
  }
  // So that a key is one that was written, and nothing that every object has.
  return Object.assign(Object.create(null) as object, pick(value, keys));
}

function pick(value: Fields, keys: readonly string[]): Fields {
  return Object.fromEntries(
    keys.filter((key) => Object.hasOwn(value, key)).map((key) => [key, value[key]]),
  );
}

export function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function checkList(
  checking: Checking,
  value: unknown,
  path: string,
  { min = 0, max }: { min?: number; max: number },
): readonly unknown[] {
  if (!Array.isArray(value)) {
    report(checking, path, 'type', 'This has to be a list.');
    return [];
  }
  if (value.length > max) {
    report(checking, path, 'too_many', `There can be ${max} of these.`);
    return [];
  }
  if (value.length < min) report(checking, path, 'missing', 'At least one is needed.');
  return value;
}

/** A text that is there, and no longer. @returns undefined where it is none */
export function checkText(
  checking: Checking,
  value: unknown,
  path: string,
  maxLength: number,
): string | undefined {
  if (value === undefined) report(checking, path, 'missing', 'A text is missing here.');
  else if (typeof value !== 'string') report(checking, path, 'type', 'This has to be a text.');
  else if (value.trim() === '') report(checking, path, 'missing', 'A text is missing here.');
  else if (value.length > maxLength) {
    report(checking, path, 'too_long', `This can have ${maxLength} characters.`);
  } else if (value.includes('\u0000')) {
    report(checking, path, 'not_allowed', 'A text cannot contain the character NUL.');
  } else return value;
  return undefined;
}

export function checkNumber(
  checking: Checking,
  value: unknown,
  path: string,
  { min, max }: { min: number; max: number },
): void {
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    report(checking, path, 'type', 'This has to be a whole number.');
  } else if (value < min || value > max) {
    report(checking, path, 'not_allowed', `This has to be from ${min} to ${max}.`);
  }
}

export function checkBoolean(checking: Checking, value: unknown, path: string): void {
  if (typeof value !== 'boolean') report(checking, path, 'type', 'This has to be true or false.');
}

/** Of what is either there or not written at all. */
export function checkTrue(checking: Checking, value: unknown, path: string): void {
  if (value !== true) report(checking, path, 'type', 'This has to be true.');
}

export function checkOneOf(
  checking: Checking,
  value: unknown,
  path: string,
  all: readonly string[],
): void {
  if (typeof value !== 'string' || !all.includes(value)) {
    report(checking, path, 'not_allowed', `This has to be one of: ${all.join(', ')}.`);
  }
}
