import { sql, type Kysely } from 'kysely';

/** The first house: people, their sessions, conversations and parts; teammates; what happens later and what leaves. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workspaces')
    .addColumn('id', 'text', (column) => column.primaryKey())
    .addColumn('settings', 'text', (column) => column.notNull())
    .addColumn('identity_secret', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .execute();

  await db.schema
    .createTable('contacts')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('visitor', 'lead', 'user')`),
    )
    .addColumn('visitor_id', 'text')
    .addColumn('device_hash', 'text')
    .addColumn('user_id', 'text')
    .addColumn('email', 'text')
    .addColumn('name', 'text')
    .addColumn('pseudonym', 'text')
    .addColumn('language', 'text')
    .addColumn('page_url', 'text')
    .addColumn('page_title', 'text')
    .addColumn('feed_number', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('last_seen_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('contacts_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('contacts_visitor_id', ['workspace_id', 'visitor_id'])
    .addUniqueConstraint('contacts_device_hash', ['workspace_id', 'device_hash'])
    .addUniqueConstraint('contacts_user_id', ['workspace_id', 'user_id'])
    .execute();
  await db.schema
    .createIndex('contacts_user_email')
    .unique()
    .on('contacts')
    .columns(['workspace_id', 'email'])
    .where(sql.ref('role'), '=', sql.lit('user'))
    .where(sql.ref('user_id'), 'is', null)
    .execute();

  await db.schema
    .createTable('sessions')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('contact_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('sessions_pk', ['workspace_id', 'token_hash'])
    .addForeignKeyConstraint('sessions_contact', ['workspace_id', 'contact_id'], 'contacts', [
      'workspace_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('sessions_by_contact')
    .on('sessions')
    .columns(['workspace_id', 'contact_id'])
    .execute();
  await db.schema
    .createIndex('sessions_by_expiry')
    .on('sessions')
    .columns(['workspace_id', 'expires_at'])
    .execute();

  await db.schema
    .createTable('teammates')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('owner', 'teammate')`),
    )
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('teammates_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('teammates_email', ['workspace_id', 'email'])
    .execute();

  await db.schema
    .createTable('teammate_sessions')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('token_hash', 'text', (column) => column.notNull())
    .addColumn('teammate_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('teammate_sessions_pk', ['workspace_id', 'token_hash'])
    .addForeignKeyConstraint(
      'teammate_sessions_teammate',
      ['workspace_id', 'teammate_id'],
      'teammates',
      ['workspace_id', 'id'],
    )
    .execute();

  await db.schema
    .createTable('conversations')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('contact_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('open', 'closed')`),
    )
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addColumn('last_position', 'bigint', (column) => column.notNull())
    .addColumn('last_comment_position', 'bigint', (column) => column.notNull())
    .addColumn('contact_read_position', 'bigint', (column) => column.notNull())
    .addColumn('teammate_read_position', 'bigint', (column) => column.notNull())
    .addColumn('unread_count', 'bigint', (column) => column.notNull())
    .addColumn('last_teammate_id', 'text')
    .addPrimaryKeyConstraint('conversations_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint('conversations_contact', ['workspace_id', 'contact_id'], 'contacts', [
      'workspace_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('conversations_by_contact')
    .on('conversations')
    .columns(['workspace_id', 'contact_id', 'updated_at'])
    .execute();
  await db.schema
    .createIndex('conversations_by_state')
    .on('conversations')
    .columns(['workspace_id', 'state', 'updated_at', 'id'])
    .execute();

  await db.schema
    .createTable('parts')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('position', 'bigint', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('author_kind', 'text', (column) => column.notNull())
    .addColumn('author_id', 'text', (column) => column.notNull())
    .addColumn('blocks', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('parts_pk', ['workspace_id', 'conversation_id', 'position'])
    .addUniqueConstraint('parts_client_id', [
      'workspace_id',
      'author_kind',
      'author_id',
      'id',
      'conversation_id',
    ])
    .addForeignKeyConstraint(
      'parts_conversation',
      ['workspace_id', 'conversation_id'],
      'conversations',
      ['workspace_id', 'id'],
    )
    .execute();

  await db.schema
    .createTable('timers')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('timers_pk', ['workspace_id', 'kind', 'key'])
    .execute();
  await db.schema.createIndex('timers_by_due_at').on('timers').column('due_at').execute();

  await db.schema
    .createTable('outbox')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('payload', 'text', (column) => column.notNull())
    .addColumn('attempt_count', 'bigint', (column) => column.notNull())
    .addColumn('next_attempt_at', 'bigint', (column) => column.notNull())
    .addColumn('last_error', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('outbox_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createIndex('outbox_by_next_attempt_at')
    .on('outbox')
    .column('next_attempt_at')
    .execute();
}
