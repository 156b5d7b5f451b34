import type { Definition } from '../../contract/automation/definition.ts';
import type { Step } from '../../contract/automation/step.ts';
import type { TriggerKind } from '../../contract/automation/trigger.ts';
import { kindOfStep, type StepKind } from '../step-kind.ts';
import { inside, report, type Checking } from './checking.ts';

/** What begins without a conversation: something that a person does, or is known of them. */
const withoutConversation: ReadonlySet<TriggerKind> = new Set([
  'page_visited',
  'event_tracked',
  'attribute_changed',
]);

/** What can be done about a person alone. */
const aboutPerson: ReadonlySet<StepKind> = new Set([
  'add_tag',
  'remove_tag',
  'set_attribute',
  'create_salesforce_lead',
  'webhook',
  'branches',
  'apply_rules',
  'follow_up',
  'wait',
  'go_to',
  'end',
]);

/** That a workflow which begins without a conversation does nothing that needs one. @param definition well formed */
export function checkPlace(checking: Checking, { trigger, steps }: Definition): void {
  if (withoutConversation.has(trigger.on)) checkSteps(checking, steps, 'steps');
}

function checkSteps(checking: Checking, steps: readonly Step[], path: string): void {
  for (const [index, step] of steps.entries()) {
    const at = inside(path, index);
    const kind = kindOfStep(step);
    if (!aboutPerson.has(kind)) {
      const problem = 'Nothing that needs a conversation can be done where there is none.';
      report(checking, inside(at, kind), 'not_allowed', problem);
    }
    if (!('branches' in step)) continue;
    for (const [branch, { steps: inner }] of step.branches.entries()) {
      checkSteps(checking, inner, `${at}.branches.${branch}.steps`);
    }
    if (step.else !== undefined) checkSteps(checking, step.else, inside(at, 'else'));
  }
}
