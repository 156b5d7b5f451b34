import { sql, type Kysely } from 'kysely';

/** What happens by itself: settings of Operator, rules, workflows and their runs, and what each of them decided. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await addToConversations(db);
  await createSettings(db);
  await createWorkflows(db);
  await createRuns(db);
  await createDecisions(db);
}

async function addToConversations(db: Kysely<unknown>): Promise<void> {
  const alter = () => db.schema.alterTable('conversations');
  for (const name of ['bot_run_id', 'deferred_assignee']) {
    await alter().addColumn(name, 'text').execute();
  }
  for (const name of ['waiting_since', 'rating']) {
    await alter().addColumn(name, 'bigint').execute();
  }
  await alter()
    .addColumn('live_run_count', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('conversations_in_bot_inbox')
    .on('conversations')
    .columns(['workspace_id', 'state', 'updated_at', 'id'])
    .where(sql.ref('bot_run_id'), 'is not', null)
    .execute();
}

async function createSettings(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('automation_settings')
    .addColumn('workspace_id', 'text', (column) => column.primaryKey().references('workspaces.id'))
    .addColumn('revision', 'bigint', (column) => column.notNull())
    .addColumn('operator', 'text', (column) => column.notNull())
    .addColumn('follow_up_rules', 'text', (column) => column.notNull())
    .addColumn('assignment_rules', 'text', (column) => column.notNull())
    .addColumn('office_hours', 'text', (column) => column.notNull())
    .execute();
}

async function createWorkflows(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workflows')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('draft', 'live', 'paused')`),
    )
    .addColumn('rank', 'bigint', (column) => column.notNull())
    .addColumn('version', 'bigint', (column) => column.notNull())
    .addColumn('definition', 'text', (column) => column.notNull())
    .addColumn('is_customer_facing', 'bigint', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('workflows_pk', ['workspace_id', 'id'])
    .execute();
  await db.schema
    .createTable('workflow_versions')
    .addColumn('workspace_id', 'text', (column) => column.notNull().references('workspaces.id'))
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('definition', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('workflow_versions_pk', ['workspace_id', 'id'])
    .execute();
}

async function createRuns(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('workflow_runs')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('workflow_id', 'text')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('version_id', 'text', (column) => column.notNull())
    .addColumn('contact_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text')
    .addColumn('is_customer_facing', 'bigint', (column) => column.notNull())
    .addColumn('state', 'text', (column) =>
      column.notNull().check(sql`state in ('live', 'ended', 'failed')`),
    )
    .addColumn('ending', 'text')
    .addColumn('problem', 'text')
    .addColumn('run', 'text', (column) => column.notNull())
    .addColumn('message', 'text')
    .addColumn('trace', 'text', (column) => column.notNull())
    .addColumn('due_at', 'bigint')
    .addColumn('began_at', 'bigint', (column) => column.notNull())
    .addColumn('updated_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('workflow_runs_pk', ['workspace_id', 'id'])
    .addForeignKeyConstraint(
      'workflow_runs_version',
      ['workspace_id', 'version_id'],
      'workflow_versions',
      ['workspace_id', 'id'],
    )
    .addForeignKeyConstraint('workflow_runs_contact', ['workspace_id', 'contact_id'], 'contacts', [
      'workspace_id',
      'id',
    ])
    .execute();
  const index = (name: string, columns: string[]) =>
    db.schema.createIndex(name).on('workflow_runs').columns(columns).execute();
  await index('workflow_runs_by_conversation', ['workspace_id', 'conversation_id', 'began_at']);
  await index('workflow_runs_by_contact', ['workspace_id', 'contact_id']);
  await index('workflow_runs_by_workflow', ['workspace_id', 'workflow_id', 'began_at']);
}

async function createDecisions(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('automation_decisions')
    .addColumn('workspace_id', 'text', (column) => column.notNull())
    .addColumn('conversation_id', 'text', (column) => column.notNull())
    .addColumn('number', 'bigint', (column) => column.notNull())
    .addColumn('event', 'text', (column) => column.notNull())
    .addColumn('considered', 'text', (column) => column.notNull())
    .addColumn('created_at', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('automation_decisions_pk', [
      'workspace_id',
      'conversation_id',
      'number',
    ])
    .addForeignKeyConstraint(
      'automation_decisions_conversation',
      ['workspace_id', 'conversation_id'],
      'conversations',
      ['workspace_id', 'id'],
    )
    .execute();
}
