import { isObject } from './reading.ts';

/** The plan of a company in a list of them: nothing that is kept lies deeper. */
const deepest = 3;

/**
 * A value without what lies too deep in it to mean anything. JSON is read however deep it is, and not written.
 * @returns undefined where nothing of it is left
 */
export function shallow(value: unknown, depth = deepest): unknown {
  const isList = Array.isArray(value);
  if (!isList && !isObject(value)) return value;
  if (depth === 0) return undefined;
  if (isList) return value.map((each) => shallow(each, depth - 1) ?? null);
  const entries = Object.entries(value).map(([name, each]) => [name, shallow(each, depth - 1)]);
  return Object.fromEntries(entries.filter(([, each]) => each !== undefined));
}
