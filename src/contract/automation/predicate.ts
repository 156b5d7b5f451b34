/**
 * The condition language: audiences, triggers, branches and rules are written in it. There is no NOT: each negative operator says itself what it
 * does with a missing value (it matches).
 * @example { all: [{ field: 'company.size', op: 'gt', value: 50 }, { field: 'contact.email', op: 'known' }] }
 */
export type Predicate = AllOf | AnyOf | Condition;

/** Holds when all of them do; of none, always. */
export interface AllOf {
  all: readonly Predicate[];
}

/** Holds when one of them does; of none, never. */
export interface AnyOf {
  any: readonly Predicate[];
}

export interface Condition {
  /** Such as `contact.email`, `company.size`, `contact.custom.plan`, `message.body`, `event.ordered.count`. */
  field: string;
  op: Operator;
  /** What the operator compares with; `known` and `unknown` take none. */
  value?: ConditionValue;
}

export type ConditionValue = string | number | boolean | readonly string[] | readonly number[];

/** Text is compared without regard to case. Days are of 24 hours, but for `on`, `before` and `after`: calendar days of the workspace's zone. */
export type Operator =
  | 'eq'
  | 'ne'
  | 'in'
  | 'not_in'
  | 'contains'
  | 'not_contains'
  | 'contains_word'
  | 'starts_with'
  | 'ends_with'
  | 'gt'
  | 'gte'
  | 'lt'
  | 'lte'
  | 'includes'
  | 'excludes'
  | 'more_than_days_ago'
  | 'less_than_days_ago'
  | 'days_ago'
  | 'before'
  | 'after'
  | 'on'
  | 'known'
  | 'unknown';
