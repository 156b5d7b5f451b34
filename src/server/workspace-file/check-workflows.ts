import { checkDefinition } from '../../workflow/check.ts';
import { inside, isFull, report, type Checking } from '../../workflow/check/checking.ts';
import { checkList, checkObject, checkOneOf, checkText } from '../../workflow/check/shape.ts';
import { checkUnique } from './check-unique.ts';
import { workflowStates } from './workspace-file.ts';

const maxWorkflows = 10_000;
const maxNameLength = 120;

/** `FileWorkflow[]` */
export function checkWorkflows(checking: Checking, value: unknown): void {
  const names = new Set<string>();
  for (const [index, one] of checkList(checking, value, '', { max: maxWorkflows }).entries()) {
    if (isFull(checking)) return;
    const at = String(index);
    const workflow = checkObject(checking, one, at, ['name', 'state', 'definition']);
    if (workflow === undefined) continue;
    const path = inside(at, 'name');
    const name = checkText(checking, workflow.name, path, maxNameLength)?.trim();
    checkUnique(checking, name, path, names, 'Another workflow has this name.');
    if (workflow.state !== undefined) {
      checkOneOf(checking, workflow.state, inside(at, 'state'), workflowStates);
    }
    const definition = inside(at, 'definition');
    for (const problem of checkDefinition(workflow.definition)) {
      const within = problem.path === '' ? definition : `${definition}.${problem.path}`;
      report(checking, within, problem.kind, problem.message);
    }
  }
}
