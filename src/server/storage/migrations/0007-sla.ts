import type { Kysely } from 'kysely';

/** What was agreed with the people of a conversation. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('conversations').addColumn('sla', 'text').execute();
}
