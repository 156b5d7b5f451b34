import { checkPredicate } from '../../rules/check.ts';
import { report, type Checking } from './checking.ts';

export function checkCondition(checking: Checking, value: unknown, path: string): void {
  if (value === undefined) {
    report(checking, path, 'missing', 'A condition is missing here.');
    return;
  }
  for (const problem of checkPredicate(value, checking.known)) {
    const at = problem.path === '' ? path : `${path}.${problem.path}`;
    report(checking, at, problem.kind, problem.message);
  }
}
