import { createObjectId } from '../../base/object-id.ts';
import type { Transaction } from '../storage/database/database.ts';
import { holdTagByName, insertTag, type Tag } from '../storage/tags.ts';
import { foldName } from './fold-name.ts';
import { requireWords } from './require-words.ts';

/**
 * The tag of a name, whatever its case; made where there is none. It is not removed before the transaction ends.
 * @throws {RefusalError} `invalid` for a name of spaces
 */
export async function ensureTag(
  tx: Transaction,
  workspaceId: string,
  name: string,
  nowMs: number,
): Promise<{ tag: Tag; isNew: boolean }> {
  const words = requireWords(name, 'name');
  const known = await holdTagByName(tx, workspaceId, foldName(words));
  if (known !== undefined) return { tag: known, isNew: false };
  const tag = {
    workspace_id: workspaceId,
    id: createObjectId(nowMs),
    name: words,
    folded_name: foldName(words),
    created_at: nowMs,
  };
  await insertTag(tx, tag);
  return { tag, isNew: true };
}
