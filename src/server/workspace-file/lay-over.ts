import { mapReferences } from '../../workflow/references.ts';
import { foldName } from '../operations/fold-name.ts';
import { tidyMailSettings } from '../operations/tidy-mail-settings.ts';
import type { Contents, TeamContents, WorkflowContents } from './contents.ts';
import { mergeOperator } from './merge-operator.ts';
import type { Names } from './names.ts';
import type { FileTeam, FileWorkflow, WorkspaceFile } from './workspace-file.ts';

/** The teams as a file wants them; those that it does not name stay. @param names of those that are there */
export function layTeamsOver(
  standing: readonly TeamContents[],
  wanted: readonly FileTeam[],
  names: Names,
  createId: () => string,
): TeamContents[] {
  const byName = new Map(standing.map((team) => [foldName(team.name), team]));
  for (const { name, distribution, teammates } of wanted) {
    const key = foldName(name);
    const before = byName.get(key);
    const teammateIds = teammates?.map((email) => names.teammateId(email) ?? email).toSorted();
    byName.set(key, {
      id: before?.id ?? createId(),
      name: name.trim(),
      distribution: distribution ?? before?.distribution ?? 'manual',
      teammateIds: teammateIds ?? before?.teammateIds ?? [],
    });
  }
  return [...byName.values()];
}

/**
 * The workspace as a file wants it.
 * @param standing with the teams of the file
 * @param file checked, and everybody whom it names is there
 */
export function layOver(
  standing: Contents,
  { operator, follow_up_rules, assignment_rules, workflows, office_hours, mail }: WorkspaceFile,
  names: Names,
  createId: () => string,
): Contents {
  const { settings } = standing;
  const withIds = <Value>(value: Value) =>
    mapReferences(value, {
      team: (name) => names.teamId(name) ?? name,
      teammate: (email) => names.teammateId(email) ?? email,
    });
  return {
    ...standing,
    settings: {
      operator: operator ? mergeOperator(settings.operator, withIds(operator)) : settings.operator,
      followUpRules: follow_up_rules
        ? identify(settings.followUpRules, withIds(follow_up_rules), createId)
        : settings.followUpRules,
      assignmentRules: assignment_rules
        ? identify(settings.assignmentRules, withIds(assignment_rules), createId)
        : settings.assignmentRules,
      officeHours: { ...settings.officeHours, ...office_hours },
    },
    mail: mail ? tidyMailSettings({ ...standing.mail, ...mail }) : standing.mail,
    workflows: workflows
      ? layWorkflowsOver(standing.workflows, withIds(workflows), createId)
      : standing.workflows,
  };
}

/** A rule that was there by this name is still the same one. */
function identify<One extends { id?: string; name: string }>(
  standing: readonly One[],
  wanted: readonly One[],
  createId: () => string,
): One[] {
  const ids = new Map(standing.map(({ id, name }) => [name, id]));
  return wanted.map((rule) => ({ ...rule, id: ids.get(rule.name) ?? createId() }));
}

/** Of two that have the same name, the first is meant. */
function layWorkflowsOver(
  standing: readonly WorkflowContents[],
  wanted: readonly FileWorkflow[],
  createId: () => string,
): WorkflowContents[] {
  const byName = new Map(standing.toReversed().map((workflow) => [workflow.name, workflow]));
  return wanted.map(({ name: given, state, definition }) => {
    const name = given.trim();
    const before = byName.get(name);
    return {
      id: before?.id ?? createId(),
      name,
      state: state ?? before?.state ?? 'draft',
      definition,
    };
  });
}
