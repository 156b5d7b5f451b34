import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { ConversationTagsTable } from './tables/tags.ts';

type Key = Pick<ConversationTagsTable, 'workspace_id' | 'conversation_id'>;

const selectNames = prepareQuery((db, { workspace_id, conversation_id }: Key) =>
  db
    .selectFrom('conversation_tags')
    .innerJoin('tags', (join) =>
      join
        .onRef('tags.workspace_id', '=', 'conversation_tags.workspace_id')
        .onRef('tags.id', '=', 'conversation_tags.tag_id'),
    )
    .select('tags.name')
    .where('conversation_tags.workspace_id', '=', workspace_id)
    .where('conversation_tags.conversation_id', '=', conversation_id)
    .orderBy('tags.folded_name'),
);

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

/** What a conversation's tags are called. */
export async function listTagNamesOfConversation(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<string[]> {
  const key = { workspace_id: workspaceId, conversation_id: conversationId };
  const rows = await selectNames(db, key);
  return rows.map(({ name }) => name);
}
