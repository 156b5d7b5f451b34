import type { Action } from './action.ts';
import type { Predicate } from './predicate.ts';

/**
 * What is done where something holds.
 * @example { name: 'Large', when: { field: 'company.size', op: 'gt', value: 50 }, then: [{ add_tag: 'VIP' }] }
 */
export interface Rule {
  /** In the database; a workspace file has none, and knows a rule by its name. */
  id?: string;
  name: string;
  when: Predicate;
  /** From top to bottom. */
  then: readonly Action[];
}

/** Whose a conversation becomes that is nobody's. */
export interface AssignmentRule {
  id?: string;
  name: string;
  when: Predicate;
  then: Extract<Action, { assign: unknown }>;
}
