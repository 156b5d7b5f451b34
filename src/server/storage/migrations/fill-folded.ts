import { PostgresAdapter, sql, type Kysely } from 'kysely';
import { foldText } from '../../../base/fold-text.ts';
import { foldCompany, foldContact, type CompanyTexts, type ContactTexts } from '../folded.ts';

interface Key {
  workspace_id: string;
  id: string;
}

type Folded = Record<string, string | null>;

/** Whatever a table holds, no more than this is in memory. */
const batchSize = 500;

/** What was written before conditions compared anything. */
export async function fillFolded(db: Kysely<unknown>): Promise<void> {
  await fill<ContactTexts>(db, 'contacts', (row) => ({ ...foldContact(row) }));
  await fill<CompanyTexts>(db, 'companies', (row) => ({ ...foldCompany(row) }));
  await fill<{ name: string }>(db, 'tags', ({ name }) => ({ compared_name: foldText(name) }));
}

/** @param fold says the same columns of every row */
async function fill<Texts>(
  db: Kysely<unknown>,
  table: string,
  fold: (row: Texts) => Folded,
): Promise<void> {
  let last: Key = { workspace_id: '', id: '' };
  for (;;) {
    const { rows } = await sql<Key & Texts>`
      select * from ${sql.table(table)}
      where (workspace_id, id) > (${last.workspace_id}, ${last.id})
      order by workspace_id, id
      limit ${sql.lit(batchSize)}
    `.execute(db);
    const end = rows.at(-1);
    if (end === undefined) return;
    await update(
      db,
      table,
      rows.map((row) => ({ workspace_id: row.workspace_id, id: row.id, ...fold(row) })),
    );
    last = end;
  }
}

/** Many rows in one statement: each by itself is a journey to the database and back. */
async function update(
  db: Kysely<unknown>,
  table: string,
  rows: readonly (Key & Folded)[],
): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const columns = Object.keys(rows[0] ?? {});
  const valueOf = (name: string) => {
    const value = sql.ref(`data.${name}`);
    return isPostgres && name === 'folded_attributes' ? sql`cast(${value} as jsonb)` : value;
  };
  const changes = columns
    .filter((name) => name !== 'workspace_id' && name !== 'id')
    .map((name) => sql`${sql.ref(name)} = ${valueOf(name)}`);
  const tuples = rows.map((row) => sql`(${sql.join(columns.map((name) => row[name]))})`);
  await sql`
    with data (${sql.join(columns.map((name) => sql.ref(name)))}) as (values ${sql.join(tuples)})
    update ${sql.table(table)} set ${sql.join(changes)} from data
    where ${sql.table(table)}.workspace_id = data.workspace_id and ${sql.table(table)}.id = data.id
  `.execute(db);
}
