import type { Db, Transaction } from './database/database.ts';

/** The tags of conversations, each in the order of their names. */
export async function listTagIds(
  db: Db,
  workspaceId: string,
  conversations: ReadonlyArray<{ id: string }>,
): Promise<Map<string, string[]>> {
  const tagIds = new Map<string, string[]>();
  if (conversations.length === 0) return tagIds;
  const rows = await db
    .selectFrom('conversation_tags')
    .innerJoin('tags', (join) =>
      join
        .onRef('tags.workspace_id', '=', 'conversation_tags.workspace_id')
        .onRef('tags.id', '=', 'conversation_tags.tag_id'),
    )
    .select(['conversation_tags.conversation_id', 'conversation_tags.tag_id'])
    .where('conversation_tags.workspace_id', '=', workspaceId)
    .where(
      'conversation_tags.conversation_id',
      'in',
      conversations.map(({ id }) => id),
    )
    .orderBy('tags.folded_name')
    .execute();
  for (const { conversation_id, tag_id } of rows) {
    tagIds.set(conversation_id, [...(tagIds.get(conversation_id) ?? []), tag_id]);
  }
  return tagIds;
}

/** @returns whether it had not been tagged so */
export async function addConversationTag(
  tx: Transaction,
  workspaceId: string,
  conversationId: string,
  tagId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('conversation_tags')
    .values({ workspace_id: workspaceId, conversation_id: conversationId, tag_id: tagId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** @returns whether it had been tagged so */
export async function removeConversationTag(
  tx: Transaction,
  workspaceId: string,
  conversationId: string,
  tagId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('conversation_tags')
    .where('workspace_id', '=', workspaceId)
    .where('conversation_id', '=', conversationId)
    .where('tag_id', '=', tagId)
    .executeTakeFirst();
  return numDeletedRows !== 0n;
}
