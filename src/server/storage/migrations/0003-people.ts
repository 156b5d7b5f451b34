import { sql, type Kysely } from 'kysely';

/** What sites say of people: attributes, companies, events, visits, and where people came from. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addToContacts(db);
  await createDataAttributes(db);
  await createCompanies(db);
  await createEvents(db);
}

/** With constants for what is there, which neither database writes into the rows. */
async function addToContacts(db: Kysely<unknown>): Promise<void> {
  const alter = () => db.schema.alterTable('contacts');
  for (const name of [
    'avatar_url',
    'language_override',
    'custom_attributes',
    'given_data',
    'active_company_id',
    'latest_referrer',
    'first_utm',
    'utm_campaign',
    'utm_content',
    'utm_medium',
    'utm_source',
    'utm_term',
  ]) {
    await alter().addColumn(name, 'text').execute();
  }
  for (const name of ['signed_up_at', 'session_began_at']) {
    await alter().addColumn(name, 'bigint').execute();
  }
  for (const name of ['is_unsubscribed', 'session_count']) {
    await alter()
      .addColumn(name, 'bigint', (column) => column.notNull().defaultTo(0))
      .execute();
  }
}

async function createDataAttributes(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('data_attributes')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('model', 'text', (column) =>
      column.notNull().check(sql`model in ('contact', 'company')`),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) =>
      column.notNull().check(sql`type in ('string', 'integer', 'float', 'boolean', 'date')`),
    )
    .addColumn('is_messenger_writable', 'bigint', (column) => column.notNull())
    .addColumn('archived_at', 'bigint')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('data_attributes_pk', ['workspace_id', 'model', 'name'])
    .addUniqueConstraint('data_attributes_id', ['workspace_id', 'id'])
    .execute();
}

async function createCompanies(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('companies')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('site_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text')
    .addColumn('plan', 'text')
    .addColumn('monthly_spend', 'bigint')
    .addColumn('size', 'bigint')
    .addColumn('website', 'text')
    .addColumn('industry', 'text')
    .addColumn('remote_created_at', 'bigint')
    .addColumn('custom_attributes', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('companies_pk', ['workspace_id', 'id'])
    .addUniqueConstraint('companies_site_id', ['workspace_id', 'site_id'])
    .execute();

  await db.schema
    .createTable('contact_companies')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('contact_id', 'text', (column) => column.notNull())
    .addColumn('company_id', 'text', (column) => column.notNull())
    .addColumn('joined_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('contact_companies_pk', ['workspace_id', 'contact_id', 'company_id'])
    .addForeignKeyConstraint(
      'contact_companies_contact',
      ['workspace_id', 'contact_id'],
      'contacts',
      ['workspace_id', 'id'],
    )
    .addForeignKeyConstraint(
      'contact_companies_company',
      ['workspace_id', 'company_id'],
      'companies',
      ['workspace_id', 'id'],
    )
    .execute();
  await db.schema
    .createIndex('contact_companies_by_company')
    .on('contact_companies')
    .columns(['workspace_id', 'company_id', 'contact_id'])
    .execute();
}

async function createEvents(db: Kysely<unknown>): Promise<void> {
  const owner = ['workspace_id', 'contact_id'] as const;
  await db.schema
    .createTable('events')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('contact_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('metadata', 'text')
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('events_pk', [...owner, 'id'])
    .addForeignKeyConstraint('events_contact', [...owner], 'contacts', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createIndex('events_by_contact')
    .on('events')
    .columns([...owner, 'created_at'])
    .execute();

  await db.schema
    .createTable('event_summaries')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('contact_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('count', 'bigint', (column) => column.notNull())
    .addColumn('first_at', 'bigint', (column) => column.notNull())
    .addColumn('last_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('event_summaries_pk', [...owner, 'name'])
    .addForeignKeyConstraint('event_summaries_contact', [...owner], 'contacts', [
      'workspace_id',
      'id',
    ])
    .execute();
  await db.schema
    .createIndex('event_summaries_by_name')
    .on('event_summaries')
    .columns(['workspace_id', 'name', 'last_at'])
    .execute();
}
