import type { FlowKind } from '../step-kind.ts';
import { checkBotText } from './bot-text.ts';
import { inside, report, type Checking } from './checking.ts';
import { checkCondition } from './condition.ts';
import { checkQuestion } from './question.ts';
import { checkRuleList } from './rule.ts';
import { checkList, checkNumber, checkObject, checkText, checkTrue } from './shape.ts';

const maxOptions = 20;
const maxLabelLength = 100;
const maxBranches = 50;
const maxWaitS = 90 * 86_400;
const maxWaitForTeamS = 86_400;

/** @param checkInner looks at the steps of a branch */
type Check = (
  checking: Checking,
  value: unknown,
  path: string,
  checkInner: (steps: unknown, path: string) => void,
) => void;

/** What stands under a step's key. */
export const flowChecks: Record<FlowKind, Check> = {
  message(checking, value, path) {
    checkBotText(checking, value, path);
  },
  buttons(checking, value, path, checkInner) {
    const buttons = checkObject(checking, value, path, ['text', 'options']);
    if (buttons === undefined) return;
    if (buttons.text !== undefined) checkBotText(checking, buttons.text, inside(path, 'text'));
    const under = inside(path, 'options');
    const options = checkList(checking, buttons.options, under, { min: 1, max: maxOptions });
    for (const [index, one] of options.entries()) {
      const at = inside(under, index);
      const option = checkObject(checking, one, at, ['label', 'steps']);
      if (option === undefined) continue;
      checkBotText(checking, option.label, inside(at, 'label'), maxLabelLength);
      checkInner(option.steps, inside(at, 'steps'));
    }
  },
  collect: checkQuestion,
  branches(checking, value, path, checkInner) {
    const branches = checkList(checking, value, path, { min: 1, max: maxBranches });
    for (const [index, one] of branches.entries()) {
      const at = inside(path, index);
      const branch = checkObject(checking, one, at, ['when', 'steps']);
      if (branch === undefined) continue;
      checkCondition(checking, branch.when, inside(at, 'when'));
      checkInner(branch.steps, inside(at, 'steps'));
    }
  },
  apply_rules: (checking, value, path) => checkRuleList(checking, value, path),
  follow_up: (checking, value, path) => checkRuleList(checking, value, path),
  qualify: checkTrue,
  wait: (checking, value, path) => checkSeconds(checking, value, path, maxWaitS),
  wait_for_team: (checking, value, path) => checkSeconds(checking, value, path, maxWaitForTeamS),
  show_reply_time: checkTrue,
  rate_conversation: checkTrue,
  go_to(checking, value, path) {
    const target = checkText(checking, value, path, 64);
    if (target !== undefined) checking.goTos.push({ target, path });
  },
  end: checkTrue,
};

function checkSeconds(checking: Checking, value: unknown, path: string, max: number): void {
  const wait = checkObject(checking, value, path, ['seconds']);
  if (wait !== undefined) {
    checkNumber(checking, wait.seconds, inside(path, 'seconds'), { min: 1, max });
  }
}

/** Steps that are led to and are not there. To be called when all steps were looked at. */
export function checkTargets(checking: Checking): void {
  for (const { target, path } of checking.goTos) {
    if (checking.ids.has(target)) continue;
    report(checking, path, 'unknown_target', `No step has the name “${target}”.`);
  }
}
