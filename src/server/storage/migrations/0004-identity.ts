import { PostgresAdapter, sql, type Kysely } from 'kysely';

/** How a site proves who its users are: two secrets at a time, or none at all; and how long a user's session lasts. */
export async function up(db: Kysely<unknown>): Promise<void> {
  // What takes a request too long does not a migration.
  if (db.getExecutor().adapter instanceof PostgresAdapter) {
    await sql`set local statement_timeout = 0`.execute(db);
  }
  const workspaces = () => db.schema.alterTable('workspaces');
  await workspaces().addColumn('previous_identity_secret', 'text').execute();
  await workspaces()
    .addColumn('is_identity_required', 'bigint', (column) => column.notNull().defaultTo(1))
    .execute();
  await workspaces()
    .addColumn('user_session_ms', 'bigint', (column) => column.notNull().defaultTo(604_800_000))
    .execute();
  // Until now one secret had both jobs: what teammates have kept sealed has to open as before when the other one changes.
  await workspaces()
    .addColumn('writing_secret', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await sql`update workspaces set writing_secret = identity_secret`.execute(db);

  const contacts = () => db.schema.alterTable('contacts');
  await contacts().addColumn('claimed_user_id', 'text').execute();
  await contacts()
    .addColumn('is_unsigned', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await db.schema.dropIndex('contacts_user_email').execute();
  await db.schema
    .createIndex('contacts_user_email')
    .unique()
    .on('contacts')
    .columns(['workspace_id', 'email'])
    .where(sql.ref('role'), '=', sql.lit('user'))
    .where(sql.ref('user_id'), 'is', null)
    .where(sql.ref('is_unsigned'), '=', sql.lit(0))
    .execute();
}
