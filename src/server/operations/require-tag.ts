import { RefusalError } from '../refusal-error.ts';
import type { Transaction } from '../storage/database/database.ts';
import { lockTag, type Tag } from '../storage/tags.ts';

/**
 * A tag, locked.
 * @throws {RefusalError} `tag_unknown`
 */
export async function requireTag(
  tx: Transaction,
  workspaceId: string,
  tagId: string,
): Promise<Tag> {
  const tag = await lockTag(tx, workspaceId, tagId);
  if (tag === undefined) {
    throw new RefusalError('tag_unknown', 'There is no such tag.', { field: 'tag_id' });
  }
  return tag;
}
