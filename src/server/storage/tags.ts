import { foldText } from '../../base/fold-text.ts';
import type { Db, Transaction } from './database/database.ts';
import type { TagsTable } from './tables/tags.ts';

/** Without what only conditions compare. */
export type Tag = Omit<TagsTable, 'compared_name'>;

const columns = ['workspace_id', 'id', 'name', 'folded_name', 'created_at'] as const;

export function listTags(db: Db, workspaceId: string): Promise<Tag[]> {
  return db.selectFrom('tags').select(columns).where('workspace_id', '=', workspaceId).execute();
}

/** The tag of a name in lower case; nobody removes it before the transaction ends. */
export function holdTagByName(
  tx: Transaction,
  workspaceId: string,
  foldedName: string,
): Promise<Tag | undefined> {
  return tx
    .selectFrom('tags')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('folded_name', '=', foldedName)
    .forKeyShare()
    .executeTakeFirst();
}

/** The tag, its row held until the transaction ends. */
export function lockTag(
  tx: Transaction,
  workspaceId: string,
  tagId: string,
): Promise<Tag | undefined> {
  return tx
    .selectFrom('tags')
    .select(columns)
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', tagId)
    .forUpdate()
    .executeTakeFirst();
}

export async function insertTag(tx: Transaction, tag: Tag): Promise<void> {
  await tx
    .insertInto('tags')
    .values({ ...tag, compared_name: foldText(tag.name) })
    .execute();
}

export async function renameTagRow(
  tx: Transaction,
  workspaceId: string,
  tagId: string,
  names: Pick<Tag, 'name' | 'folded_name'>,
): Promise<void> {
  await tx
    .updateTable('tags')
    .set({ ...names, compared_name: foldText(names.name) })
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', tagId)
    .execute();
}

/** Takes a tag off everything, and away. */
export async function deleteTagRow(
  tx: Transaction,
  workspaceId: string,
  tagId: string,
): Promise<void> {
  for (const table of ['conversation_tags', 'contact_tags'] as const) {
    await tx
      .deleteFrom(table)
      .where('workspace_id', '=', workspaceId)
      .where('tag_id', '=', tagId)
      .execute();
  }
  await tx
    .deleteFrom('tags')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', tagId)
    .execute();
}
