import type { SavedReply, SavedReplyRequest } from '../../contract/console/saved-replies.ts';
import { savedReplyUnknown, toSavedText } from '../operations/saved-text.ts';
import { updateSavedReply } from '../storage/saved-replies.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/** @throws {RefusalError} `saved_reply_unknown`, `invalid` */
export async function editSavedReply(
  context: CommandContext,
  workspaceId: string,
  id: string,
  request: SavedReplyRequest,
): Promise<SavedReply> {
  const text = toSavedText(request);
  await commitDirectoryChange(context, workspaceId, async (tx) => {
    if (!(await updateSavedReply(tx, workspaceId, id, text))) throw savedReplyUnknown();
  });
  return { id, ...text };
}
