import type { Kysely } from 'kysely';

/** Mail, both ways: its log, which addresses get none any more, and how far it has told a conversation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('mails')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    // Why it is in this state, in words that teammates read.
    .addColumn('reason', 'text')
    // Without angle brackets.
    .addColumn('message_id', 'text', (column) => column.notNull())
    // What tells whether a mail has come in before.
    .addColumn('identity', 'text', (column) => column.notNull())
    // The other side's.
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('subject', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text')
    .addColumn('contact_id', 'text')
    .addColumn('teammate_id', 'text')
    // Of what it tells: the first and the last part, by their position in the conversation.
    .addColumn('first_position', 'bigint')
    .addColumn('last_position', 'bigint')
    // Of the whole mail, as it came.
    .addColumn('upload_id', 'text')
    // JSON of what SPF, DKIM and DMARC say.
    .addColumn('checks', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('changed_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('mails_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('mails_by_identity', ['workspace_id', 'identity'])
    .execute();
  for (const [name, columns] of [
    ['mails_by_time', ['workspace_id', 'created_at', 'id']],
    ['mails_of_conversation', ['workspace_id', 'conversation_id']],
    ['mails_of_contact', ['workspace_id', 'contact_id']],
    ['mails_of_address', ['workspace_id', 'address', 'created_at']],
  ] as const) {
    await db.schema
      .createIndex(name)
      .on('mails')
      .columns([...columns])
      .execute();
  }
  // What somebody has uploaded within a day is added up with each of their files.
  await db.schema
    .createIndex('uploads_of_author')
    .on('uploads')
    .columns(['workspace_id', 'author_kind', 'author_id', 'created_at'])
    .execute();
  await db.schema
    .createTable('suppressed_addresses')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    // SHA-256 of the folded address: it outlives the person, who may not be kept.
    .addColumn('digest', 'text', (column) => column.notNull())
    .addColumn('reason', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('suppressed_addresses_pk', ['workspace_id', 'digest', 'reason'])
    .execute();
  for (const name of ['contact_mailed_position', 'teammate_mailed_position']) {
    await db.schema
      .alterTable('conversations')
      .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  await db.schema
    .alterTable('teammates')
    .addColumn('wants_mail', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await db.schema
    .alterTable('workspaces')
    .addColumn('mail', 'text', (column) => column.notNull().defaultTo('{}'))
    .execute();
}
