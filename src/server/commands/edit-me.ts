import type { ConsoleTeammate, EditMeRequest } from '../../contract/console/teammates.ts';
import { requireActiveTeammate } from '../operations/require-active-teammate.ts';
import { requireWords } from '../operations/require-words.ts';
import { showAvatar } from '../operations/show-avatar.ts';
import { updateTeammate, type Teammate } from '../storage/teammates.ts';
import { toConsoleTeammate } from '../storage/views/console-teammate.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/**
 * A teammate's own name and picture, whether they are away, and whether they are mailed. What is left out stays.
 * @throws {RefusalError} `invalid`, `upload_unknown`
 */
export function editMe(
  context: CommandContext,
  { workspace_id, id }: Teammate,
  { name, is_away, wants_mail, avatar_id }: EditMeRequest,
): Promise<ConsoleTeammate> {
  const change = {
    ...(name === undefined ? {} : { name: requireWords(name, 'name') }),
    ...(is_away === undefined ? {} : { is_away: Number(is_away) }),
    ...(wants_mail === undefined ? {} : { wants_mail: Number(wants_mail) }),
    ...(avatar_id === undefined ? {} : { avatar_id }),
  };
  return commitDirectoryChange(context, workspace_id, async (tx) => {
    const teammate = await requireActiveTeammate(tx, workspace_id, id, 'teammate_id');
    if (avatar_id !== undefined) await showAvatar(tx, teammate, avatar_id);
    await updateTeammate(tx, workspace_id, id, change);
    return toConsoleTeammate({ ...teammate, ...change });
  });
}
