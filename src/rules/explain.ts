import type { Condition, Predicate } from '../contract/automation/predicate.ts';
import { must } from '../base/must.ts';
import type { Because } from './because.ts';
import { buildCondition } from './build.ts';
import { findField } from './catalogue.ts';
import { checkPredicate } from './check.ts';
import type { Facts } from './facts.ts';
import { isKnown } from './is-known.ts';
import { PredicateError } from './problem.ts';
import { readField } from './read-field.ts';

/** A trace is read by people. */
const maxConditions = 50;
const maxLength = 200;
const maxValues = 20;

/**
 * The conditions that decided it, in order, and what they met: of an `all` that does not hold those that failed, of an `any` that does those that held,
 * else every one. Short: of conditions the first 50, of texts 200 characters, of lists 20 values.
 * @throws PredicateError where `checkPredicate` finds a problem
 */
export function explainPredicate(predicate: Predicate, facts: Facts): Because[] {
  const problems = checkPredicate(predicate);
  if (problems.length > 0) throw new PredicateError(problems);
  return decide(predicate, facts).because;
}

interface Decision {
  held: boolean;
  because: Because[];
}

function decide(predicate: Predicate, facts: Facts): Decision {
  if ('all' in predicate) return decideGroup(predicate.all, facts, false);
  if ('any' in predicate) return decideGroup(predicate.any, facts, true);
  const because = toBecause(predicate, facts);
  return { held: because.held, because: [because] };
}

/** @param turning the answer that one of them is enough for */
function decideGroup(group: readonly Predicate[], facts: Facts, turning: boolean): Decision {
  const decisions = group.map((each) => decide(each, facts));
  const turned = decisions.filter(({ held }) => held === turning);
  return {
    held: turned.length > 0 ? turning : !turning,
    because: (turned.length > 0 ? turned : decisions)
      .flatMap(({ because }) => because)
      .slice(0, maxConditions),
  };
}

function toBecause(condition: Condition, facts: Facts): Because {
  const { field, op, value } = condition;
  const met = readField(must(findField(field), field))(facts);
  return {
    field,
    op,
    ...(value === undefined ? {} : { value: shorten(value) }),
    met: isKnown(met) ? shorten(met) : null,
    held: buildCondition(condition)(facts),
  };
}

function shorten(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, maxValues).map(shorten);
  if (typeof value !== 'string' || value.length <= maxLength) return value;
  return `${value.slice(0, maxLength - 1).replace(halfCharacter, '')}…`;
}

const halfCharacter = /[\uD800-\uDBFF]$/;
