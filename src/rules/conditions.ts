import { foldText } from '../base/fold-text.ts';
import type { ConditionValue, Operator } from '../contract/automation/predicate.ts';
import { isKnown } from './is-known.ts';
import { daysAgo, lessThanDaysAgo, moreThanDaysAgo, onDay } from './moments.ts';
import type { Read } from './read-field.ts';
import { containsText, containsWord, endsWith, equalsText, startsWith } from './text-tests.ts';
import type { Test } from './facts.ts';

/** What an operator makes of a field and of a value that has been checked. */
type BuildCondition = (read: Read, value: ConditionValue | undefined) => Test;

/** Each negative holds where its positive does not: also of what is unknown. */
export const conditions: Readonly<Record<Operator, BuildCondition>> = {
  eq: isEqual,
  ne: not(isEqual),
  in: isAmong,
  not_in: not(isAmong),
  contains: ofText(containsText),
  not_contains: not(ofText(containsText)),
  contains_word: ofText(containsWord),
  starts_with: ofText(startsWith),
  ends_with: ofText(endsWith),
  gt: (read, value) => {
    const bound = Number(value);
    return (facts) => {
      const met = read(facts);
      return typeof met === 'number' && met > bound;
    };
  },
  gte: (read, value) => {
    const bound = Number(value);
    return (facts) => {
      const met = read(facts);
      return typeof met === 'number' && met >= bound;
    };
  },
  lt: (read, value) => {
    const bound = Number(value);
    return (facts) => {
      const met = read(facts);
      return typeof met === 'number' && met < bound;
    };
  },
  lte: (read, value) => {
    const bound = Number(value);
    return (facts) => {
      const met = read(facts);
      return typeof met === 'number' && met <= bound;
    };
  },
  includes: isIncluded,
  excludes: not(isIncluded),
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

function not(build: BuildCondition): BuildCondition {
  return (read, value) => {
    const test = build(read, value);
    return (facts) => !test(facts);
  };
}

function ofText(build: (read: Read, folded: string) => Test): BuildCondition {
  return (read, value) => build(read, foldText(String(value)));
}

function isEqual(read: Read, value: ConditionValue | undefined): Test {
  if (typeof value === 'string') return equalsText(read, foldText(value));
  return (facts) => read(facts) === value;
}

function isAmong(read: Read, value: ConditionValue | undefined): Test {
  const values = foldAll(value);
  return (facts) => {
    const met = read(facts);
    // What is folded already, as most is, is found at once.
    return values.has(met) || (typeof met === 'string' && values.has(foldText(met)));
  };
}

function isIncluded(read: Read, value: ConditionValue | undefined): Test {
  const values = foldAll(value);
  return (facts) => {
    const met = read(facts);
    if (!Array.isArray(met)) return false;
    return met.some((each: unknown) => typeof each === 'string' && values.has(foldText(each)));
  };
}

function foldAll(value: ConditionValue | undefined): ReadonlySet<unknown> {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return new Set(values.map((each) => (typeof each === 'string' ? foldText(each) : each)));
}
