import type { ProblemKind as PredicateProblemKind } from '../rules/problem.ts';

export type ProblemKind =
  | PredicateProblemKind
  | 'type'
  | 'missing'
  | 'too_long'
  | 'too_many'
  | 'not_allowed'
  | 'duplicate'
  | 'ambiguous'
  | 'unknown_step'
  | 'unknown_action'
  | 'unknown_target'
  | 'loop';

/** What is wrong with a definition, with rules or settings, and where. */
export interface Problem {
  /** From the outermost: `steps.2.buttons.options.0.label`. Of the whole, nothing. */
  path: string;
  kind: ProblemKind;
  /** English. */
  message: string;
}
