import type { Definition } from '../../contract/automation/definition.ts';
import type { MailSettings } from '../../contract/mail-settings.ts';
import type { WorkflowState } from '../../contract/console/automation.ts';
import type { TeamDistribution } from '../../contract/console/teams.ts';
import type { AutomationSettings } from '../storage/automation-settings.ts';

/** What of a workspace a file can speak of, as the database has it: teams and teammates stand by id. */
export interface Contents {
  teams: readonly TeamContents[];
  teammates: readonly TeammateContents[];
  settings: AutomationSettings;
  mail: MailSettings;
  /** In their order. */
  workflows: readonly WorkflowContents[];
}

export interface TeamContents {
  id: string;
  name: string;
  distribution: TeamDistribution;
  /** In the order of their ids. */
  teammateIds: readonly string[];
}

/** Also one who has left: what was assigned to them may still say so. */
export interface TeammateContents {
  id: string;
  email: string;
  hasLeft: boolean;
}

export interface WorkflowContents {
  id: string;
  name: string;
  state: WorkflowState;
  definition: Definition;
}
