import type { Problem } from '../../workflow/problem.ts';
import type { Names } from './names.ts';
import type { WorkspaceFile } from './workspace-file.ts';

/**
 * Teams and teammates that a file names and that are not there.
 * @param file checked
 * @param names with the teams that the file makes
 */
export function findUnknownNames({ teams = [], ...rest }: WorkspaceFile, names: Names): Problem[] {
  const problems: Problem[] = [];
  for (const [index, { teammates = [] }] of teams.entries()) {
    for (const [place, email] of teammates.entries()) {
      if (names.teammateId(email) !== undefined) continue;
      problems.push(unknown(`teams.${index}.teammates.${place}`, 'teammate', email));
    }
  }
  walk(rest, '', names, problems);
  return problems;
}

/** Whoever something is assigned to stands under `assign`, wherever that is. */
function walk(value: unknown, path: string, names: Names, problems: Problem[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    const at = path === '' ? key : `${path}.${key}`;
    if (key === 'assign') checkTarget(inner, at, names, problems);
    else walk(inner, at, names, problems);
  }
}

function checkTarget(target: unknown, path: string, names: Names, problems: Problem[]): void {
  const { team, teammate } = target as Record<string, unknown>;
  if (typeof team === 'string' && names.teamId(team) === undefined) {
    problems.push(unknown(`${path}.team`, 'team', team));
  }
  if (typeof teammate === 'string' && names.teammateId(teammate) === undefined) {
    problems.push(unknown(`${path}.teammate`, 'teammate', teammate));
  }
}

function unknown(path: string, what: 'team' | 'teammate', name: string): Problem {
  return { path, kind: 'unknown_target', message: `There is no ${what} “${name}”.` };
}
