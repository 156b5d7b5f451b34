import { flowKinds, isActionKind, isFlowKind, actionKinds, type StepKind } from '../step-kind.ts';
import { actionChecks } from './action.ts';
import { count, inside, report, type Checking } from './checking.ts';
import { flowChecks } from './flow.ts';
import { checkList, checkObject, checkOneOf, checkText, isObject } from './shape.ts';

/** Branches within branches. */
const maxDepth = 30;
const maxStepsInARow = 500;
/** Begins with a letter, so that it is never the same as a place, which begins with a number. */
const idShape = /^[A-Za-z][A-Za-z0-9_-]{0,63}$/;

export function checkSteps(checking: Checking, value: unknown, path: string, depth: number): void {
  if (depth > maxDepth) {
    report(checking, path, 'too_deep', `Steps can stand ${maxDepth} branches deep.`);
    return;
  }
  for (const [index, step] of checkList(checking, value, path, { max: maxStepsInARow }).entries()) {
    const at = inside(path, index);
    if (!count(checking, at)) return;
    checkStep(checking, step, at, depth);
  }
}

function checkStep(checking: Checking, value: unknown, path: string, depth: number): void {
  if (!isObject(value)) {
    report(checking, path, 'type', 'A step has to be an object.');
    return;
  }
  const kind = findKind(checking, value, path);
  if (kind === undefined) return;
  const step = checkObject(checking, value, path, ['id', kind, ...furtherKeys(kind)]);
  if (step === undefined) return;
  if (step.id !== undefined) checkId(checking, step.id, inside(path, 'id'), path);
  if (step.if_unanswered !== undefined) {
    const at = inside(path, 'if_unanswered');
    checkOneOf(checking, step.if_unanswered, at, ['end', 'go_on']);
  }
  const within = inside(path, kind);
  if (isActionKind(kind)) actionChecks[kind](checking, step[kind], within);
  else
    flowChecks[kind](checking, step[kind], within, (steps, at) => {
      checkSteps(checking, steps, at, depth + 1);
    });
  if (step.else !== undefined) checkSteps(checking, step.else, inside(path, 'else'), depth + 1);
}

function findKind(checking: Checking, value: object, path: string): StepKind | undefined {
  const kinds = Object.keys(value).filter((key) => isFlowKind(key) || isActionKind(key));
  if (kinds.length > 1) {
    report(
      checking,
      path,
      'ambiguous',
      `A step does one thing, and this says: ${kinds.join(', ')}.`,
    );
    return undefined;
  }
  if (kinds[0] === undefined) {
    const all = [...flowKinds, ...actionKinds].join(', ');
    report(checking, path, 'unknown_step', `A step is one of: ${all}.`);
  }
  return kinds[0];
}

function furtherKeys(kind: StepKind): readonly string[] {
  if (kind === 'branches') return ['else'];
  return kind === 'buttons' || kind === 'collect' ? ['if_unanswered'] : [];
}

function checkId(checking: Checking, value: unknown, at: string, path: string): void {
  const id = checkText(checking, value, at, 64);
  if (id === undefined) return;
  if (!idShape.test(id)) {
    const message = 'A name has letters, digits, - and _, and begins with a letter.';
    report(checking, at, 'not_allowed', message);
  } else if (checking.ids.has(id)) {
    report(checking, at, 'duplicate', 'Another step has this name.');
  } else {
    checking.ids.set(id, path);
  }
}
