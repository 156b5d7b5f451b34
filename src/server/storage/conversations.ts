import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import { deleteUploadsOfConversations } from './removed-uploads.ts';
import type { ConversationsTable } from './tables/conversations.ts';

export type Conversation = ConversationsTable;

export type ConversationChange = Partial<Omit<Conversation, 'workspace_id' | 'id' | 'created_at'>>;

type Key = Pick<Conversation, 'workspace_id' | 'id'>;

const selectLocked = prepareQuery((db, { workspace_id, id }: Key) =>
  db
    .selectFrom('conversations')
    .selectAll()
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id)
    .forUpdate(),
);

/** The conversation, its row held until the transaction ends. Its contact is locked before it. */
export async function lockConversation(
  tx: Transaction,
  workspaceId: string,
  conversationId: string,
): Promise<Conversation | undefined> {
  const key = { workspace_id: workspaceId, id: conversationId };
  const [conversation] = await selectLocked(tx, key);
  return conversation;
}

/** Whose conversation it is. */
export async function findContactIdOfConversation(
  db: Db,
  workspaceId: string,
  conversationId: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('conversations')
    .select('contact_id')
    .where('workspace_id', '=', workspaceId)
    .where('id', '=', conversationId)
    .executeTakeFirst();
  return row?.contact_id;
}

export async function insertConversation(db: Db, conversation: Conversation): Promise<void> {
  await db.insertInto('conversations').values(conversation).execute();
}

const update = prepareQuery((db, { workspace_id, id, ...change }: Key & ConversationChange) =>
  db
    .updateTable('conversations')
    .set(change)
    .where('workspace_id', '=', workspace_id)
    .where('id', '=', id),
);

export async function updateConversation(
  db: Db,
  workspaceId: string,
  conversationId: string,
  change: ConversationChange,
): Promise<void> {
  await update(db, { ...change, workspace_id: workspaceId, id: conversationId });
}

const countByContact = prepareQuery(
  (db, { workspace_id, contact_id }: Pick<Conversation, 'workspace_id' | 'contact_id'>) =>
    db
      .selectFrom('conversations')
      .select(({ fn }) => [
        fn.countAll<number>().as('conversations'),
        fn.sum<number | null>('unread_count').as('unread'),
      ])
      .where('workspace_id', '=', workspace_id)
      .where('contact_id', '=', contact_id),
);

/** What waits for a contact: whether there is any conversation, and how many comments are unread in all of them. */
export async function countOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<{ conversations: number; unread: number }> {
  const key = { workspace_id: workspaceId, contact_id: contactId };
  const [row] = await countByContact(db, key);
  return { conversations: Number(row?.conversations), unread: Number(row?.unread ?? 0) };
}

/**
 * Gives every conversation of one contact to another.
 * @returns their ids
 */
export async function moveConversations(
  db: Db,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<string[]> {
  const rows = await db
    .updateTable('conversations')
    .set(({ eb }) => ({ contact_id: toContactId, revision: eb('revision', '+', 1) }))
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', fromContactId)
    .returning('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Removes every conversation of a contact, and all that is in them. @returns their ids */
export async function deleteConversationsOfContact(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
  nowMs: number,
): Promise<string[]> {
  const rows = await tx
    .selectFrom('conversations')
    .select('id')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
  const ids = rows.map(({ id }) => id);
  for (let begin = 0; begin < ids.length; begin += maxIds) {
    await deleteConversations(tx, workspaceId, ids.slice(begin, begin + maxIds), nowMs);
  }
  return ids;
}

/** Fewer than either database takes in one statement. */
const maxIds = 1_000;

/** Removes conversations, and all that is in them, files too. */
export async function deleteConversations(
  tx: Transaction,
  workspaceId: string,
  ids: readonly string[],
  nowMs: number,
): Promise<void> {
  await deleteUploadsOfConversations(tx, workspaceId, ids, nowMs);
  for (const table of [
    'parts',
    'conversation_tags',
    'automation_decisions',
    'workflow_runs',
    'mails',
  ] as const) {
    await tx
      .deleteFrom(table)
      .where('workspace_id', '=', workspaceId)
      .where('conversation_id', 'in', ids)
      .execute();
  }
  await tx
    .deleteFrom('search_words')
    .where('workspace_id', '=', workspaceId)
    .where('object_kind', '=', 'conversation')
    .where('object_id', 'in', ids)
    .execute();
  await tx
    .deleteFrom('timers')
    .where('workspace_id', '=', workspaceId)
    .where('kind', 'in', ['unsnooze', 'mail_replies', 'mail_unseen'])
    .where('key', 'in', ids)
    .execute();
  await tx
    .deleteFrom('conversations')
    .where('workspace_id', '=', workspaceId)
    .where('id', 'in', ids)
    .execute();
}
