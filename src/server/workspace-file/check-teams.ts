import { inside, type Checking } from '../../workflow/check/checking.ts';
import { checkList, checkObject, checkOneOf, checkText } from '../../workflow/check/shape.ts';
import { foldEmail } from '../operations/fold-email.ts';
import { foldName } from '../operations/fold-name.ts';
import { checkUnique } from './check-unique.ts';
import { teamDistributions } from './workspace-file.ts';

const maxTeams = 1_000;
const maxNameLength = 80;
const maxTeammates = 500;
const maxEmailLength = 255;

/** `FileTeam[]` */
export function checkTeams(checking: Checking, value: unknown): void {
  const names = new Set<string>();
  for (const [index, one] of checkList(checking, value, '', { max: maxTeams }).entries()) {
    const at = String(index);
    const team = checkObject(checking, one, at, ['name', 'distribution', 'teammates']);
    if (team === undefined) continue;
    const path = inside(at, 'name');
    const name = checkText(checking, team.name, path, maxNameLength);
    checkUnique(checking, name && foldName(name), path, names, 'Another team has this name.');
    if (team.distribution !== undefined) {
      checkOneOf(checking, team.distribution, inside(at, 'distribution'), teamDistributions);
    }
    if (team.teammates !== undefined) {
      checkTeammates(checking, team.teammates, inside(at, 'teammates'));
    }
  }
}

function checkTeammates(checking: Checking, value: unknown, path: string): void {
  const emails = new Set<string>();
  for (const [index, one] of checkList(checking, value, path, { max: maxTeammates }).entries()) {
    const at = inside(path, index);
    const email = checkText(checking, one, at, maxEmailLength);
    checkUnique(checking, email && foldEmail(email), at, emails, 'This one is there already.');
  }
}
