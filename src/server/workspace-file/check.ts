import { alwaysOpen } from '../../contract/automation/office-hours.ts';
import { defaultOperatorSettings } from '../../contract/automation/operator-settings.ts';
import {
  checkAssignmentRules,
  checkOfficeHours,
  checkOperatorSettings,
  checkRules,
} from '../../workflow/check.ts';
import { beginChecking, type Checking } from '../../workflow/check/checking.ts';
import { checkObject, checkText, isObject } from '../../workflow/check/shape.ts';
import type { Problem } from '../../workflow/problem.ts';
import { checkMail } from './check-mail.ts';
import { checkTeams } from './check-teams.ts';
import { checkWorkflows } from './check-workflows.ts';
import { mergeOperator } from './merge-operator.ts';
import type { WorkspaceFile } from './workspace-file.ts';

/**
 * What is wrong with what may be a `WorkspaceFile`, as far as it can be said without the workspace; whatever it is given, it does not throw.
 * @example [{ path: 'assignment_rules.0.then.assign', kind: 'missing', message: 'This has to be one of: team, teammate, nobody.' }]
 */
export function checkWorkspaceFile(value: unknown): Problem[] {
  const checking = beginChecking();
  const file = checkObject(checking, value, '', Object.keys(checks)) ?? {};
  const problems = Object.entries(file).flatMap(([key, part]) =>
    checks[key as keyof WorkspaceFile](part).map((problem) => ({
      ...problem,
      path: problem.path === '' ? key : `${key}.${problem.path}`,
    })),
  );
  return [...checking.problems, ...problems];
}

const maxAddressLength = 2_000;

const checks: Record<keyof WorkspaceFile, (value: unknown) => Problem[]> = {
  $schema: problemsOf((checking, value) => checkText(checking, value, '', maxAddressLength)),
  teams: problemsOf(checkTeams),
  operator: (value) =>
    checkOperatorSettings(isObject(value) ? mergeOperator(defaultOperatorSettings, value) : value),
  follow_up_rules: (value) => [...checkRules(value), ...findIds(value)],
  assignment_rules: (value) => [...checkAssignmentRules(value), ...findIds(value)],
  workflows: problemsOf(checkWorkflows),
  mail: problemsOf(checkMail),
  office_hours: (value) => checkOfficeHours(isObject(value) ? { ...alwaysOpen, ...value } : value),
};

function problemsOf(check: (checking: Checking, value: unknown) => void) {
  return (value: unknown): Problem[] => {
    const checking = beginChecking();
    check(checking, value);
    return checking.problems;
  };
}

/** The database's, which mean nothing elsewhere. */
function findIds(rules: unknown): Problem[] {
  if (!Array.isArray(rules)) return [];
  return rules.flatMap((rule: unknown, index) =>
    isObject(rule) && Object.hasOwn(rule, 'id')
      ? [{ path: `${index}.id`, kind: 'unknown_key', message: 'A rule is known by its name.' }]
      : [],
  );
}
