import { requireTag } from '../operations/require-tag.ts';
import { deleteTagRow } from '../storage/tags.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/**
 * Removes a tag wherever it is.
 * @throws {RefusalError} `tag_unknown`
 */
export function deleteTag(
  context: CommandContext,
  workspaceId: string,
  tagId: string,
): Promise<void> {
  return commitDirectoryChange(context, workspaceId, async (tx) => {
    await requireTag(tx, workspaceId, tagId);
    await deleteTagRow(tx, workspaceId, tagId);
  });
}
