import type { InboxCounts } from '../../contract/console/inbox-view.ts';
import type { Teammate } from '../storage/teammates.ts';
import { countOpenByAssignee } from '../storage/views/inbox-counts.ts';
import type { CommandContext } from './command-context.ts';

/** How many open conversations there are, a teammate has, nobody has, and each team has. */
export async function countInbox(
  context: CommandContext,
  teammate: Teammate,
): Promise<InboxCounts> {
  const counts: InboxCounts = { all: 0, mine: 0, unassigned: 0, bot: 0, teams: {} };
  const groups = await countOpenByAssignee(context.database.db, teammate.workspace_id);
  for (const { teammateId, teamId, count, withBot } of groups) {
    counts.all += count;
    counts.bot += withBot;
    if (teammateId === teammate.id) counts.mine += count;
    if (teammateId === null && teamId === null) counts.unassigned += count - withBot;
    if (teamId !== null) counts.teams[teamId] = (counts.teams[teamId] ?? 0) + count;
  }
  return counts;
}
