import type { TriggerKind } from '../../../contract/automation/trigger.ts';
import type { Workflow, WorkflowState } from '../../../contract/console/automation.ts';

/** Which workflows a list shows. */
export interface WorkflowFilter {
  state: WorkflowState | 'all';
  trigger: TriggerKind | 'all';
  isBackgroundOnly: boolean;
}

export const everyWorkflow: WorkflowFilter = {
  state: 'all',
  trigger: 'all',
  isBackgroundOnly: false,
};

export function isEvery({ state, trigger, isBackgroundOnly }: WorkflowFilter): boolean {
  return state === 'all' && trigger === 'all' && !isBackgroundOnly;
}

export function filterWorkflows(
  workflows: readonly Workflow[],
  { state, trigger, isBackgroundOnly }: WorkflowFilter,
): Workflow[] {
  return workflows.filter(
    (workflow) =>
      (state === 'all' || workflow.state === state) &&
      (trigger === 'all' || workflow.definition.trigger.on === trigger) &&
      (!isBackgroundOnly || !workflow.is_customer_facing),
  );
}

/** Those that there are, in the order in which they stand. */
export function triggersOf(workflows: readonly Workflow[]): TriggerKind[] {
  return [...new Set(workflows.map(({ definition }) => definition.trigger.on))];
}
