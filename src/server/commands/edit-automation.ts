import { createObjectId } from '../../base/object-id.ts';
import type {
  AutomationSettings as AutomationAnswer,
  EditAutomationRequest,
} from '../../contract/console/automation.ts';
import {
  checkAssignmentRules,
  checkOfficeHours,
  checkOperatorSettings,
  checkRules,
} from '../../workflow/check.ts';
import { requireOwner } from '../operations/require-owner.ts';
import { refuseProblems, requireTargets } from '../operations/require-targets.ts';
import {
  readAutomationSettings,
  writeAutomationSettings,
  type AutomationSettings,
} from '../storage/automation-settings.ts';
import type { Teammate } from '../storage/teammates.ts';
import { lockWorkspace } from '../storage/workspaces.ts';
import type { CommandContext } from './command-context.ts';

/** What Foyer does by itself, for every teammate. */
export async function readAutomation(
  { database, automation }: CommandContext,
  { workspace_id }: Teammate,
): Promise<AutomationAnswer> {
  return toAnswer(await readAutomationSettings(database.db, workspace_id), automation.hasMail);
}

/**
 * An owner changes what is given of it; conversations that are going on keep what they began with.
 * @throws {RefusalError} `permission_required`, `invalid`, `team_unknown`, `teammate_unknown`
 */
export async function editAutomation(
  { database, automation, clock }: CommandContext,
  owner: Teammate,
  request: EditAutomationRequest,
): Promise<AutomationAnswer> {
  check(request);
  const { workspace_id: workspaceId } = owner;
  const settings = await database.transaction(async (tx) => {
    await requireOwner(tx, owner);
    await lockWorkspace(tx, workspaceId);
    await requireTargets(tx, workspaceId, request, '');
    const before = await readAutomationSettings(tx, workspaceId);
    const after = toSettings(before, request, clock.nowMs());
    await writeAutomationSettings(tx, workspaceId, after);
    return after;
  });
  return toAnswer(settings, automation.hasMail);
}

function check(request: EditAutomationRequest): void {
  const { operator, follow_up_rules, assignment_rules, office_hours } = request;
  if (operator !== undefined) refuseProblems(checkOperatorSettings(operator), 'operator');
  if (follow_up_rules !== undefined) {
    refuseProblems(checkRules(follow_up_rules), 'follow_up_rules');
  }
  if (assignment_rules !== undefined) {
    refuseProblems(checkAssignmentRules(assignment_rules), 'assignment_rules');
  }
  if (office_hours !== undefined) refuseProblems(checkOfficeHours(office_hours), 'office_hours');
}

function toSettings(
  before: AutomationSettings,
  { operator, follow_up_rules, assignment_rules, office_hours }: EditAutomationRequest,
  nowMs: number,
): AutomationSettings {
  const named = <One extends { id?: string }>(rule: One) => ({
    ...rule,
    id: rule.id ?? createObjectId(nowMs),
  });
  return {
    operator: operator ?? before.operator,
    followUpRules: follow_up_rules?.map(named) ?? before.followUpRules,
    assignmentRules: assignment_rules?.map(named) ?? before.assignmentRules,
    officeHours: office_hours ?? before.officeHours,
  };
}

function toAnswer(settings: AutomationSettings, has_mail: boolean): AutomationAnswer {
  return {
    operator: settings.operator,
    follow_up_rules: [...settings.followUpRules],
    assignment_rules: [...settings.assignmentRules],
    office_hours: settings.officeHours,
    has_mail,
  };
}
