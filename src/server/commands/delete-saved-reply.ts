import { savedReplyUnknown } from '../operations/saved-text.ts';
import { removeSavedReply } from '../storage/saved-replies.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/** @throws {RefusalError} `saved_reply_unknown` */
export function deleteSavedReply(
  context: CommandContext,
  workspaceId: string,
  id: string,
): Promise<void> {
  return commitDirectoryChange(context, workspaceId, async (tx) => {
    if (!(await removeSavedReply(tx, workspaceId, id))) throw savedReplyUnknown();
  });
}
