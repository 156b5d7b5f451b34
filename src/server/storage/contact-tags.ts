import type { Db, Transaction } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { ContactTagsTable } from './tables/tags.ts';

const selectNames = prepareQuery(
  (db, { workspace_id, contact_id }: Pick<ContactTagsTable, 'workspace_id' | 'contact_id'>) =>
    db
      .selectFrom('contact_tags')
      .innerJoin('tags', (join) =>
        join
          .onRef('tags.workspace_id', '=', 'contact_tags.workspace_id')
          .onRef('tags.id', '=', 'contact_tags.tag_id'),
      )
      .select('tags.name')
      .where('contact_tags.workspace_id', '=', workspace_id)
      .where('contact_tags.contact_id', '=', contact_id)
      .orderBy('tags.folded_name'),
);

/** A person's tags in the order of their names. */
export async function listTagIdsOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await db
    .selectFrom('contact_tags')
    .innerJoin('tags', (join) =>
      join
        .onRef('tags.workspace_id', '=', 'contact_tags.workspace_id')
        .onRef('tags.id', '=', 'contact_tags.tag_id'),
    )
    .select('contact_tags.tag_id')
    .where('contact_tags.workspace_id', '=', workspaceId)
    .where('contact_tags.contact_id', '=', contactId)
    .orderBy('tags.folded_name')
    .execute();
  return rows.map(({ tag_id }) => tag_id);
}

/** @returns whether they had not been tagged so */
export async function addContactTag(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
  tagId: string,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('contact_tags')
    .values({ workspace_id: workspaceId, contact_id: contactId, tag_id: tagId })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return numInsertedOrUpdatedRows !== 0n;
}

/** @returns whether they had been tagged so */
export async function removeContactTag(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
  tagId: string,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('contact_tags')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .where('tag_id', '=', tagId)
    .executeTakeFirst();
  return numDeletedRows !== 0n;
}

/** Gives one person's tags to another, who may have some of them already. */
export async function moveContactTags(
  tx: Transaction,
  workspaceId: string,
  fromContactId: string,
  toContactId: string,
): Promise<void> {
  for (const tagId of await listTagIdsOfContact(tx, workspaceId, fromContactId)) {
    await addContactTag(tx, workspaceId, toContactId, tagId);
    await removeContactTag(tx, workspaceId, fromContactId, tagId);
  }
}

export async function deleteContactTags(
  tx: Transaction,
  workspaceId: string,
  contactId: string,
): Promise<void> {
  await tx
    .deleteFrom('contact_tags')
    .where('workspace_id', '=', workspaceId)
    .where('contact_id', '=', contactId)
    .execute();
}

/** What a person's tags are called. */
export async function listTagNamesOfContact(
  db: Db,
  workspaceId: string,
  contactId: string,
): Promise<string[]> {
  const rows = await selectNames(db, { workspace_id: workspaceId, contact_id: contactId });
  return rows.map(({ name }) => name);
}
