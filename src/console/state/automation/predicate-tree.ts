import type { AllOf, AnyOf, Condition, Predicate } from '../../../contract/automation/predicate.ts';

/** Conditions that hold together, or of which one is enough. */
export interface Group {
  join: 'all' | 'any';
  items: readonly Predicate[];
}

export function isCondition(predicate: Predicate): predicate is Condition {
  return !('all' in predicate) && !('any' in predicate);
}

/** As an editor shows it: a single condition is a group of one. */
export function toGroup(predicate: Predicate): Group {
  if ('all' in predicate) return { join: 'all', items: predicate.all };
  if ('any' in predicate) return { join: 'any', items: predicate.any };
  return { join: 'all', items: [predicate] };
}

export function toPredicate({ join, items }: Group): AllOf | AnyOf {
  return join === 'all' ? { all: items } : { any: items };
}
