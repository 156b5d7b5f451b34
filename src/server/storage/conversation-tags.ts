import type { Transaction } from './database/database.ts';

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
