import { alwaysOpen, type OfficeHours } from '../../contract/automation/office-hours.ts';
import {
  defaultOperatorSettings,
  type OperatorSettings,
} from '../../contract/automation/operator-settings.ts';
import type { AssignmentRule, Rule } from '../../contract/automation/rule.ts';
import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { AutomationSettingsTable } from './tables/automation.ts';

/** What Foyer does by itself in a workspace, but for its workflows. */
export interface AutomationSettings {
  operator: OperatorSettings;
  followUpRules: readonly Rule[];
  assignmentRules: readonly AssignmentRule[];
  officeHours: OfficeHours;
}

const selectRevision = prepareQuery(
  (db, { workspace_id }: Pick<AutomationSettingsTable, 'workspace_id'>) =>
    db
      .selectFrom('automation_settings')
      .select('revision')
      .where('workspace_id', '=', workspace_id),
);

/** Of settings and workflows; 0 where nobody has changed any. */
export async function findAutomationRevision(db: Db, workspaceId: string): Promise<number> {
  const [row] = await selectRevision(db, { workspace_id: workspaceId });
  return row?.revision ?? 0;
}

/** As they are; those of a new workspace where nobody has changed any. */
export async function readAutomationSettings(
  db: Db,
  workspaceId: string,
): Promise<AutomationSettings> {
  const row = await db
    .selectFrom('automation_settings')
    .selectAll()
    .where('workspace_id', '=', workspaceId)
    .executeTakeFirst();
  return row === undefined ? defaults : toSettings(row);
}

/** Everything that is kept of it from now on; a new revision, also where it is the same as before: a workflow has changed. */
export async function writeAutomationSettings(
  tx: Transaction,
  workspaceId: string,
  settings: AutomationSettings,
): Promise<void> {
  const values = {
    operator: JSON.stringify(settings.operator),
    follow_up_rules: JSON.stringify(settings.followUpRules),
    assignment_rules: JSON.stringify(settings.assignmentRules),
    office_hours: JSON.stringify(settings.officeHours),
  };
  await tx
    .insertInto('automation_settings')
    .values({ workspace_id: workspaceId, revision: 1, ...values })
    .onConflict((conflict) =>
      conflict.column('workspace_id').doUpdateSet(({ eb }) => ({
        ...values,
        revision: eb('automation_settings.revision', '+', 1),
      })),
    )
    .execute();
}

const defaults: AutomationSettings = {
  operator: defaultOperatorSettings,
  followUpRules: [],
  assignmentRules: [],
  officeHours: alwaysOpen,
};

function toSettings(row: AutomationSettingsTable): AutomationSettings {
  return {
    // What a later Foyer has added has its default.
    operator: { ...defaultOperatorSettings, ...(JSON.parse(row.operator) as OperatorSettings) },
    followUpRules: JSON.parse(row.follow_up_rules) as Rule[],
    assignmentRules: JSON.parse(row.assignment_rules) as AssignmentRule[],
    officeHours: JSON.parse(row.office_hours) as OfficeHours,
  };
}
