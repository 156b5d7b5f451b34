import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { fillSearchWords } from './fill-search-words.ts';

/** What teammates work with: notes, assignment, snoozing, priority, tags, teams, invitations, saved replies, search. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What takes a request too long does not a migration.
  if (isPostgres(db)) await sql`set local statement_timeout = 0`.execute(db);
  await addToContacts(db);
  await addToConversations(db);
  await addToParts(db);
  await addToTeammates(db);
  await createTeams(db);
  await createTags(db);
  await createKeptChunks(db);

  await db.schema
    .createTable('saved_replies')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('title', 'text', (column) => column.notNull())
    .addColumn('text', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_replies_pk', ['workspace_id', 'id'])
    .execute();

  await db.schema
    .createTable('search_words')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('word', inBytes(db), (column) => column.notNull())
    .addColumn('object_kind', 'text', (column) => column.notNull())
    .addColumn('object_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('search_words_pk', [
      'workspace_id',
      'word',
      'object_kind',
      'object_id',
    ])
    .execute();
  await db.schema
    .createIndex('search_words_by_object')
    .on('search_words')
    .columns(['workspace_id', 'object_kind', 'object_id'])
    .execute();
  await fillSearchWords(db);
}

function isPostgres(db: Kysely<unknown>): boolean {
  return db.getExecutor().adapter instanceof PostgresAdapter;
}

/** Text that is compared byte by byte, so that a prefix is a range: PostgreSQL would else sort it as its language does. */
function inBytes(db: Kysely<unknown>) {
  return isPostgres(db) ? sql`text collate "C"` : sql`text`;
}

async function addToContacts(db: Kysely<unknown>): Promise<void> {
  for (const name of ['phone', 'referrer', 'browser', 'operating_system', 'time_zone']) {
    await db.schema.alterTable('contacts').addColumn(name, 'text').execute();
  }
  for (const name of ['verified_at', 'blocked_at']) {
    await db.schema.alterTable('contacts').addColumn(name, 'bigint').execute();
  }
}

async function addToConversations(db: Kysely<unknown>): Promise<void> {
  const alter = () => db.schema.alterTable('conversations');
  // SQLite cannot change a check: a new column takes the place of the old one.
  await alter()
    .addColumn('next_state', 'text', (column) =>
      column
        .notNull()
        .defaultTo('open')
        .check(sql`next_state in ('open', 'snoozed', 'closed')`),
    )
    .execute();
  await sql`update conversations set next_state = state`.execute(db);
  await db.schema.dropIndex('conversations_by_state').execute();
  await alter().dropColumn('state').execute();
  await alter().renameColumn('next_state', 'state').execute();

  await alter().addColumn('snoozed_until', 'bigint').execute();
  await alter().addColumn('teammate_assignee_id', 'text').execute();
  await alter().addColumn('team_assignee_id', 'text').execute();
  for (const name of [
    'is_priority',
    'revision',
    'last_public_position',
    'teammate_read_public_position',
    'public_updated_at',
  ]) {
    await alter()
      .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  }
  // Until now there was nothing that the contact does not see.
  await sql`update conversations set
    last_public_position = last_position,
    teammate_read_public_position = teammate_read_position,
    public_updated_at = updated_at`.execute(db);

  await db.schema.dropIndex('conversations_by_contact').execute();
  const order = ['state', 'updated_at', 'id'];
  const indexes = {
    conversations_by_contact: ['workspace_id', 'contact_id', 'public_updated_at'],
    conversations_by_state: ['workspace_id', ...order],
    conversations_by_teammate: ['workspace_id', 'teammate_assignee_id', ...order],
    conversations_by_team: ['workspace_id', 'team_assignee_id', ...order],
  };
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on('conversations').columns(columns).execute();
  }
  await db.schema
    .createIndex('conversations_of_priority')
    .on('conversations')
    .columns(['workspace_id', ...order])
    .where(sql.ref('is_priority'), '=', sql.lit(1))
    .execute();
}

async function addToParts(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('parts').addColumn('public_position', 'bigint').execute();
  await db.schema.alterTable('parts').addColumn('details', 'text').execute();
  await sql`update parts set public_position = position`.execute(db);
  await db.schema
    .createIndex('parts_by_public_position')
    .unique()
    .on('parts')
    .columns(['workspace_id', 'conversation_id', 'public_position'])
    .execute();
}

async function addToTeammates(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .alterTable('teammates')
    .addColumn('is_away', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.alterTable('teammates').addColumn('removed_at', 'bigint').execute();
  await db.schema
    .createTable('invitations')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('secret_hash', 'text', (column) => column.notNull())
    .addColumn('email', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('owner', 'teammate')`),
    )
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('expires_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('invitations_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('invitations_secret_hash', ['workspace_id', 'secret_hash'])
    .addUniqueConstraint('invitations_email', ['workspace_id', 'email'])
    .execute();
}

async function createTeams(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('teams')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('folded_name', 'text', (column) => column.notNull())
    .addColumn('distribution', 'text', (column) =>
      column.notNull().check(sql`distribution in ('manual', 'round_robin', 'balanced')`),
    )
    .addColumn('last_teammate_id', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('teams_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('teams_folded_name', ['workspace_id', 'folded_name'])
    .execute();
  await db.schema
    .createTable('team_members')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('team_id', 'text', (column) => column.notNull())
    .addColumn('teammate_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('team_members_pk', ['workspace_id', 'team_id', 'teammate_id'])
    .addForeignKeyConstraint('team_members_team', ['workspace_id', 'team_id'], 'teams', [
      'workspace_id',
      'id',
    ])
    .addForeignKeyConstraint(
      'team_members_teammate',
      ['workspace_id', 'teammate_id'],
      'teammates',
      ['workspace_id', 'id'],
    )
    .execute();
}

async function createKeptChunks(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('kept_chunks')
    .addColumn('name', 'text', (column) => column.primaryKey())
    .addColumn('body', 'text', (column) => column.notNull())
    .addColumn('superseded_at', 'bigint')
    .execute();
}

async function createTags(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('tags')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('folded_name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('tags_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('tags_folded_name', ['workspace_id', 'folded_name'])
    .execute();
  for (const what of ['conversation', 'contact']) {
    const table = `${what}_tags`;
    await db.schema
      .createTable(table)
      .addColumn('workspace_id', 'text', (column) => column.notNull())
      .addColumn(`${what}_id`, 'text', (column) => column.notNull())
      .addColumn('tag_id', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${table}_pk`, ['workspace_id', `${what}_id`, 'tag_id'])
      .addForeignKeyConstraint(`${table}_${what}`, ['workspace_id', `${what}_id`], `${what}s`, [
        'workspace_id',
        'id',
      ])
      .addForeignKeyConstraint(`${table}_tag`, ['workspace_id', 'tag_id'], 'tags', [
        'workspace_id',
        'id',
      ])
      .execute();
    await db.schema
      .createIndex(`${table}_by_tag`)
      .on(table)
      .columns(['workspace_id', 'tag_id', `${what}_id`])
      .execute();
  }
}
