import { createObjectId } from '../../base/object-id.ts';
import type { SavedReply, SavedReplyRequest } from '../../contract/console/saved-replies.ts';
import { toSavedText } from '../operations/saved-text.ts';
import { insertSavedReply } from '../storage/saved-replies.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/** @throws {RefusalError} `invalid` */
export async function createSavedReply(
  context: CommandContext,
  workspaceId: string,
  request: SavedReplyRequest,
): Promise<SavedReply> {
  const nowMs = context.clock.nowMs();
  const savedReply = { id: createObjectId(nowMs), ...toSavedText(request) };
  await commitDirectoryChange(context, workspaceId, (tx) =>
    insertSavedReply(tx, { workspace_id: workspaceId, ...savedReply, created_at: nowMs }),
  );
  return savedReply;
}
