import { checkActions } from './action.ts';
import { inside, report, type Checking } from './checking.ts';
import { checkCondition } from './condition.ts';
import { checkList, checkObject, checkText } from './shape.ts';

const maxRules = 200;
const maxNameLength = 120;
const maxIdLength = 64;

type Check = (checking: Checking, value: unknown, path: string) => void;

/** Rules in order. Their names are how people and workspace files know them, so each has its own. */
export function checkRuleList(
  checking: Checking,
  value: unknown,
  path: string,
  checkThen: Check = checkActions,
): void {
  const names = new Set<string>();
  for (const [index, rule] of checkList(checking, value, path, { max: maxRules }).entries()) {
    const at = inside(path, index);
    const name = checkRule(checking, rule, at, checkThen);
    if (name === undefined) continue;
    if (names.has(name)) {
      report(checking, inside(at, 'name'), 'duplicate', 'Another rule has this name.');
    }
    names.add(name);
  }
}

/** @returns its name */
function checkRule(
  checking: Checking,
  value: unknown,
  path: string,
  checkThen: Check,
): string | undefined {
  const rule = checkObject(checking, value, path, ['id', 'name', 'when', 'then']);
  if (rule === undefined) return undefined;
  if (rule.id !== undefined) checkText(checking, rule.id, inside(path, 'id'), maxIdLength);
  checkCondition(checking, rule.when, inside(path, 'when'));
  checkThen(checking, rule.then, inside(path, 'then'));
  return checkText(checking, rule.name, inside(path, 'name'), maxNameLength);
}
