import type { Condition, Predicate } from '../contract/automation/predicate.ts';
import { must } from '../base/must.ts';
import { findField } from './catalogue.ts';
import { checkPredicate } from './check.ts';
import { conditions } from './conditions.ts';
import type { Test } from './facts.ts';
import { PredicateError } from './problem.ts';
import { readField } from './read-field.ts';

/**
 * The predicate as a function, built once and asked often: texts are folded, sets made and days found beforehand.
 * @throws PredicateError where `checkPredicate` finds a problem
 * @example buildPredicate({ field: 'company.size', op: 'gt', value: 50 })({ nowMs, timeZone: 'Europe/Berlin', company: { size: 51 } }) // true
 */
export function buildPredicate(predicate: Predicate): Test {
  const problems = checkPredicate(predicate);
  if (problems.length > 0) throw new PredicateError(problems);
  return buildNode(predicate);
}

function buildNode(predicate: Predicate): Test {
  if ('all' in predicate) return holdAll(predicate.all.map(buildNode));
  if ('any' in predicate) return holdAny(predicate.any.map(buildNode));
  return buildCondition(predicate);
}

/** @param condition one that has been checked */
export function buildCondition({ field, op, value }: Condition): Test {
  return conditions[op](readField(must(findField(field), field)), value);
}

/** Two or three, as most groups have, are asked without a loop. */
function holdAll(tests: readonly Test[]): Test {
  const [first, second, third, ...more] = tests;
  if (first === undefined) return () => true;
  if (second === undefined) return first;
  if (third === undefined) return (facts) => first(facts) && second(facts);
  if (more.length === 0) return (facts) => first(facts) && second(facts) && third(facts);
  return (facts) => {
    for (const test of tests) if (!test(facts)) return false;
    return true;
  };
}

function holdAny(tests: readonly Test[]): Test {
  const [first, second, third, ...more] = tests;
  if (first === undefined) return () => false;
  if (second === undefined) return first;
  if (third === undefined) return (facts) => first(facts) || second(facts);
  if (more.length === 0) return (facts) => first(facts) || second(facts) || third(facts);
  return (facts) => {
    for (const test of tests) if (test(facts)) return true;
    return false;
  };
}
