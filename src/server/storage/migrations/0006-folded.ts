import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { fillFolded } from './fill-folded.ts';

const contactTexts = [
  'user_id',
  'claimed_user_id',
  'email',
  'name',
  'phone',
  'language',
  'language_override',
  'browser',
  'operating_system',
  'time_zone',
  'referrer',
  'utm_campaign',
  'utm_content',
  'utm_medium',
  'utm_source',
  'utm_term',
];
const companyTexts = ['site_id', 'name', 'plan', 'website', 'industry'];

/** What conditions compare stands beside what was said, folded: the same on every database. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  // What takes a request too long does not a migration.
  if (isPostgres) await sql`set local statement_timeout = 0`.execute(db);

  const json = isPostgres ? sql`jsonb` : sql`text`;
  for (const [table, texts] of [
    ['contacts', contactTexts],
    ['companies', companyTexts],
  ] as const) {
    for (const name of texts) {
      await db.schema.alterTable(table).addColumn(`folded_${name}`, 'text').execute();
    }
    await db.schema.alterTable(table).addColumn('folded_attributes', json).execute();
  }
  await db.schema
    .alterTable('tags')
    .addColumn('compared_name', 'text', (column) => column.notNull().defaultTo(''))
    .execute();
  await fillFolded(db);

  await db.schema
    .createIndex('contacts_by_folded_email')
    .on('contacts')
    .columns(['workspace_id', 'folded_email'])
    .where(sql.ref('folded_email'), 'is not', null)
    .execute();
}
