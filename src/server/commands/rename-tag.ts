import type { Tag } from '../../contract/console/tags.ts';
import { foldName } from '../operations/fold-name.ts';
import { requireTag } from '../operations/require-tag.ts';
import { requireWords } from '../operations/require-words.ts';
import { RefusalError } from '../refusal-error.ts';
import { holdTagByName, renameTagRow } from '../storage/tags.ts';
import type { CommandContext } from './command-context.ts';
import { commitDirectoryChange } from './commit-directory-change.ts';

/**
 * Renames a tag wherever it is.
 * @throws {RefusalError} `invalid`, `tag_unknown`, `name_taken`
 */
export function renameTag(
  context: CommandContext,
  workspaceId: string,
  tagId: string,
  wanted: string,
): Promise<Tag> {
  const name = requireWords(wanted, 'name');
  return commitDirectoryChange(context, workspaceId, async (tx) => {
    await requireTag(tx, workspaceId, tagId);
    const bearer = await holdTagByName(tx, workspaceId, foldName(name));
    if (bearer !== undefined && bearer.id !== tagId) {
      throw new RefusalError('name_taken', 'Another tag has this name.', { field: 'name' });
    }
    await renameTagRow(tx, workspaceId, tagId, { name, folded_name: foldName(name) });
    return { id: tagId, name };
  });
}
