export type ProblemKind =
  | 'not_a_condition'
  | 'unknown_key'
  | 'unknown_field'
  | 'unknown_attribute'
  | 'unknown_operator'
  | 'operator_does_not_fit'
  | 'value_missing'
  | 'value_not_taken'
  | 'value_of_wrong_type'
  | 'value_too_long'
  | 'not_a_day'
  | 'not_an_option'
  | 'too_deep'
  | 'too_many_conditions'
  | 'too_many_values'
  | 'not_for_audiences';

/** What is wrong with a predicate, and where. */
export interface Problem {
  /** From the outermost: `all.0.value`. Of the whole, nothing. */
  path: string;
  kind: ProblemKind;
  /** English. */
  message: string;
}

/** A predicate that cannot be evaluated: never a silent no. */
export class PredicateError extends Error {
  override name = 'PredicateError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(
      problems
        .map(({ path, message }) => (path === '' ? message : `${path}: ${message}`))
        .join(' '),
    );
    this.problems = problems;
  }
}
