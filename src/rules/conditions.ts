import { foldText } from '../base/fold-text.ts';
import type { ConditionValue, Operator } from '../contract/automation/predicate.ts';
import { isKnown } from './is-known.ts';
import { daysAgo, lessThanDaysAgo, moreThanDaysAgo, onDay } from './moments.ts';
import { atLeast, atMost, greaterThan, lessThan } from './number-tests.ts';
import type { Read } from './read-field.ts';
import { containsText, containsWord, endsWith, equalsText, startsWith } from './text-tests.ts';
import type { Test } from './facts.ts';

/** What an operator makes of a field and of a value that has been checked. */
type BuildCondition = (read: Read, value: ConditionValue | undefined) => Test;

/** One that another operator is the contrary of. @param sought what is answered where it holds */
type BuildEither = (read: Read, value: ConditionValue | undefined, sought: boolean) => Test;

/** Each negative holds where its positive does not: also of what is unknown. */
export const conditions: Readonly<Record<Operator, BuildCondition>> = {
  eq: (read, value) => isEqual(read, value, true),
  ne: (read, value) => isEqual(read, value, false),
  in: (read, value) => isAmong(read, value, true),
  not_in: (read, value) => isAmong(read, value, false),
  contains: (read, value) => containsText(read, toText(value), true),
  not_contains: (read, value) => containsText(read, toText(value), false),
  contains_word: (read, value) => containsWord(read, toText(value)),
  starts_with: (read, value) => startsWith(read, toText(value)),
  ends_with: (read, value) => endsWith(read, toText(value)),
  gt: (read, value) => greaterThan(read, Number(value)),
  gte: (read, value) => atLeast(read, Number(value)),
  lt: (read, value) => lessThan(read, Number(value)),
  lte: (read, value) => atMost(read, Number(value)),
  includes: (read, value) => isIncluded(read, value, true),
  excludes: (read, value) => isIncluded(read, value, false),
  more_than_days_ago: (read, value) => moreThanDaysAgo(read, Number(value)),
  less_than_days_ago: (read, value) => lessThanDaysAgo(read, Number(value)),
  days_ago: (read, value) => daysAgo(read, Number(value)),
  before: (read, value) => onDay(read, String(value), (met, { beginMs }) => met < beginMs),
  after: (read, value) => onDay(read, String(value), (met, { endMs }) => met >= endMs),
  on: (read, value) =>
    onDay(read, String(value), (met, { beginMs, endMs }) => met >= beginMs && met < endMs),
  known: (read) => (facts) => isKnown(read(facts)),
  unknown: (read) => (facts) => !isKnown(read(facts)),
};

function toText(value: ConditionValue | undefined): string {
  return foldText(String(value));
}

const isEqual: BuildEither = (read, value, sought) => {
  if (typeof value === 'string') return equalsText(read, foldText(value), sought);
  return (facts) => (read(facts) === value) === sought;
};

/** What is short is sooner looked through than looked up in. */
const shortList = 8;

const isAmong: BuildEither = (read, value, sought) => {
  const values = foldAll(value);
  if (values.length > shortList) {
    const set = new Set(values);
    return (facts) => set.has(foldMet(read(facts))) === sought;
  }
  return (facts) => {
    const met = foldMet(read(facts));
    for (const each of values) if (each === met) return sought;
    return !sought;
  };
};

const isIncluded: BuildEither = (read, value, sought) => {
  const set = new Set(foldAll(value));
  return (facts) => {
    const met = read(facts);
    return (Array.isArray(met) && met.some((each) => set.has(foldMet(each)))) === sought;
  };
};

function foldAll(value: ConditionValue | undefined): readonly unknown[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.map(foldMet);
}

function foldMet(met: unknown): unknown {
  return typeof met === 'string' ? foldText(met) : met;
}
