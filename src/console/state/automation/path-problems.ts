/** What is wrong, and where: a path with dots, such as `when.all.0.value`; empty is the whole. */
export interface PathProblem {
  path: string;
  message: string;
}

/** What is wrong at this very place. */
export function problemAt(problems: readonly PathProblem[], path: string): string | undefined {
  return problems.find((problem) => problem.path === path)?.message;
}

/** What is wrong there or further in, as seen from there. */
export function problemsBelow(problems: readonly PathProblem[], path: string): PathProblem[] {
  return problems.flatMap((problem) => {
    if (problem.path === path) return [{ ...problem, path: '' }];
    if (!problem.path.startsWith(`${path}.`)) return [];
    return [{ ...problem, path: problem.path.slice(path.length + 1) }];
  });
}
