import { mapReferences } from '../../workflow/references.ts';
import { foldName } from '../operations/fold-name.ts';
import type { Contents, TeamContents } from './contents.ts';
import type { FileTeam, WorkspaceFile } from './workspace-file.ts';

/** All that a file can say of it. Who is gone and is still named somewhere stands there by id, or by the email that was theirs. */
export function toFile({
  teams,
  teammates,
  settings,
  mail,
  workflows,
}: Contents): Required<Omit<WorkspaceFile, '$schema'>> {
  const names = new Map(teams.map(({ id, name }) => [id, name]));
  const emails = new Map(teammates.map(({ id, email }) => [id, email]));
  const emailOf = (id: string) => emails.get(id) ?? id;
  const named = <Value>(value: Value) =>
    mapReferences(value, { team: (id) => names.get(id) ?? id, teammate: emailOf });
  return {
    teams: teams.map((team) => toFileTeam(team, emailOf)).toSorted(byName),
    operator: named(settings.operator),
    follow_up_rules: named(settings.followUpRules).map(withoutId),
    assignment_rules: named(settings.assignmentRules).map(withoutId),
    workflows: workflows.map(({ name, state, definition }) => ({
      name,
      state,
      definition: named(definition),
    })),
    office_hours: settings.officeHours,
    mail,
  };
}

function toFileTeam(
  { name, distribution, teammateIds }: TeamContents,
  emailOf: (id: string) => string,
): FileTeam {
  return { name, distribution, teammates: teammateIds.map(emailOf).toSorted() };
}

/** Teams have no order of their own, and the same workspace is to be the same file. */
function byName(left: FileTeam, right: FileTeam): number {
  return foldName(left.name) < foldName(right.name) ? -1 : 1;
}

function withoutId<One extends { id?: string }>(rule: One): Omit<One, 'id'> {
  const { id: _, ...rest } = rule;
  return rest;
}
