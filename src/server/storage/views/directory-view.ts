import type { Directory } from '../../../contract/console/directory.ts';
import type { Db } from '../database/database.ts';
import { listSavedReplies } from '../saved-replies.ts';
import { listTags } from '../tags.ts';
import { listTeamMembers } from '../team-members.ts';
import { listTeammates } from '../teammates.ts';
import { listTeams } from '../teams.ts';
import { toConsoleTeammate } from './console-teammate.ts';
import { toTeam } from './team-view.ts';

/** Ordered here and not by the database: each has an order of its own for letters. */
const { compare } = new Intl.Collator('en', { numeric: true });

/** Each in the order of its names; those of the same name in the order of their ids. */
export async function readDirectoryView(db: Db, workspaceId: string): Promise<Directory> {
  const teammates = await listTeammates(db, workspaceId);
  const teams = await listTeams(db, workspaceId);
  const members = await listTeamMembers(db, workspaceId);
  const tags = await listTags(db, workspaceId);
  const savedReplies = await listSavedReplies(db, workspaceId);
  return {
    teammates: inOrder(teammates, ({ name }) => name).map(toConsoleTeammate),
    teams: inOrder(teams, ({ name }) => name).map((team) => toTeam(team, members)),
    tags: inOrder(tags, ({ name }) => name).map(({ id, name }) => ({ id, name })),
    saved_replies: inOrder(savedReplies, ({ title }) => title).map(({ id, title, text }) => ({
      id,
      title,
      text,
    })),
  };
}

function inOrder<Row extends { id: string }>(
  rows: readonly Row[],
  nameOf: (row: Row) => string,
): Row[] {
  return rows.toSorted(
    (left, right) => compare(nameOf(left), nameOf(right)) || (left.id < right.id ? -1 : 1),
  );
}
