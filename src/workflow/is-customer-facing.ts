import type { Action } from '../contract/automation/action.ts';
import type { Rule } from '../contract/automation/rule.ts';
import type { Step } from '../contract/automation/step.ts';

/** Whether any of the steps says or asks something: only one such workflow is active in a conversation at a time. */
export function isCustomerFacing(steps: readonly Step[]): boolean {
  return steps.some(speaks);
}

function speaks(step: Step): boolean {
  if ('branches' in step) {
    return (
      step.branches.some(({ steps }) => isCustomerFacing(steps)) ||
      isCustomerFacing(step.else ?? [])
    );
  }
  if ('apply_rules' in step) return step.apply_rules.some(ruleSpeaks);
  if ('follow_up' in step) return step.follow_up.some(ruleSpeaks);
  return (
    'message' in step ||
    'buttons' in step ||
    'collect' in step ||
    'qualify' in step ||
    'show_reply_time' in step ||
    'rate_conversation' in step ||
    actionSpeaks(step)
  );
}

function ruleSpeaks({ then }: Rule): boolean {
  return then.some(actionSpeaks);
}

function actionSpeaks(action: Step | Action): boolean {
  return 'reply' in action;
}
