import type { Definition } from '../../contract/automation/definition.ts';
import type { OfficeHours } from '../../contract/automation/office-hours.ts';
import type { OperatorSettings } from '../../contract/automation/operator-settings.ts';
import type { AssignmentRule, Rule } from '../../contract/automation/rule.ts';
import type { MailSettings } from '../../contract/mail-settings.ts';
import type { WorkflowState } from '../../contract/console/automation.ts';
import type { TeamDistribution } from '../../contract/console/teams.ts';

const distributionSet: Record<TeamDistribution, true> = {
  manual: true,
  round_robin: true,
  balanced: true,
};
export const teamDistributions: readonly string[] = Object.keys(distributionSet);

const stateSet: Record<WorkflowState, true> = { draft: true, live: true, paused: true };
export const workflowStates: readonly string[] = Object.keys(stateSet);

/**
 * What a file says of a workspace. Teams stand in it by name, teammates by email. What it does not say stays as it is; of rules and workflows, the list
 * that it has is all there is.
 */
export interface WorkspaceFile {
  /** Where editors find the JSON Schema. */
  $schema?: string;
  teams?: readonly FileTeam[];
  operator?: FileOperator;
  follow_up_rules?: readonly Rule[];
  assignment_rules?: readonly AssignmentRule[];
  /** In their order, which decides which one speaks. */
  workflows?: readonly FileWorkflow[];
  office_hours?: Partial<OfficeHours>;
  mail?: Partial<MailSettings>;
}

export interface FileTeam {
  name: string;
  /** Of a new team: manual. */
  distribution?: TeamDistribution;
  /** Emails; of a new team: nobody. */
  teammates?: readonly string[];
}

/** Those that can be switched on and off. */
export const operatorSwitches = [
  'routing',
  'qualification',
  'email_prompt',
  'reply_time',
] as const satisfies readonly (keyof OperatorSettings)[];

type OperatorSwitch = (typeof operatorSwitches)[number];

export type FileOperator = Partial<Omit<OperatorSettings, OperatorSwitch>> & {
  [Key in OperatorSwitch]?: Partial<OperatorSettings[Key]>;
};

export interface FileWorkflow {
  name: string;
  /** Of a new workflow: draft. */
  state?: WorkflowState;
  definition: Definition;
}
