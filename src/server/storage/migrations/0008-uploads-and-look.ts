import type { Kysely } from 'kysely';

/** Files that people send, and how the messenger looks and speaks. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('uploads')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    // Of whom the upload is: 'contact' or 'teammate', and their id.
    .addColumn('author_kind', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('content_type', 'text', (column) => column.notNull())
    .addColumn('bytes', 'bigint', (column) => column.notNull())
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('width', 'bigint')
    .addColumn('height', 'bigint')
    // Of the conversation that shows it; until then it is nobody's, and removed after a day.
    .addColumn('conversation_id', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('uploads_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createIndex('uploads_of_conversation')
    .on('uploads')
    .columns(['workspace_id', 'conversation_id'])
    .execute();
  await db.schema
    .createIndex('uploads_by_time')
    .on('uploads')
    .columns(['workspace_id', 'created_at'])
    .execute();
  await db.schema.alterTable('teammates').addColumn('avatar_id', 'text').execute();
  for (const name of ['look', 'texts']) {
    await db.schema
      .alterTable('workspaces')
      .addColumn(name, 'text', (column) => column.notNull().defaultTo('{}'))
      .execute();
  }
}
