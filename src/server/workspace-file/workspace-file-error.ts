import type { Problem } from '../../workflow/problem.ts';

/** A file that does not say what a workspace is to be. Nothing has changed. */
export class WorkspaceFileError extends Error {
  override readonly name = 'WorkspaceFileError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(describeProblem).join('\n'));
    this.problems = problems;
  }
}

/** @example 'follow_up_rules.0.name: A text is missing here.' */
export function describeProblem({ path, message }: Problem): string {
  return path === '' ? message : `${path}: ${message}`;
}
