import { sql, type Kysely } from 'kysely';
import { toSearchWords } from '../../../base/search-words.ts';

/** As they stand once this migration has made them; only a type alias may take the place of Kysely's tables. */
type Filled = {
  contacts: {
    workspace_id: string;
    id: string;
    name: string | null;
    email: string | null;
    pseudonym: string | null;
    user_id: string | null;
  };
  parts: { workspace_id: string; conversation_id: string; position: number; blocks: string };
  search_words: { workspace_id: string; word: string; object_kind: string; object_id: string };
};

type Row = Filled['search_words'];

/** Whatever a table holds, no more than this is in memory. */
const batchSize = 500;
const maxRows = 1_024;

/** What was written before there was a search is found by it, too. */
export async function fillSearchWords(untyped: Kysely<unknown>): Promise<void> {
  const db = untyped.withTables<Filled>();
  await fillContacts(db);
  await fillParts(db);
}

async function fillContacts(db: Kysely<Filled>): Promise<void> {
  let last = { workspace_id: '', id: '' };
  for (;;) {
    const contacts = await db
      .selectFrom('contacts')
      .select(['workspace_id', 'id', 'name', 'email', 'pseudonym', 'user_id'])
      .where(sql<boolean>`(workspace_id, id) > (${last.workspace_id}, ${last.id})`)
      .orderBy('workspace_id')
      .orderBy('id')
      .limit(batchSize)
      .execute();
    const rows = contacts.flatMap(({ workspace_id, id, ...named }) => {
      const text = Object.values(named).join('\n');
      return toRows(text, { workspace_id, object_kind: 'contact', object_id: id });
    });
    await insert(db, rows);
    const end = contacts.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

async function fillParts(db: Kysely<Filled>): Promise<void> {
  let last = { workspace_id: '', conversation_id: '', position: 0 };
  for (;;) {
    const { workspace_id: workspaceId, conversation_id: conversationId, position } = last;
    const parts = await db
      .selectFrom('parts')
      .select(['workspace_id', 'conversation_id', 'position', 'blocks'])
      .where(
        sql<boolean>`(workspace_id, conversation_id, position) > (${workspaceId}, ${conversationId}, ${position})`,
      )
      .orderBy('workspace_id')
      .orderBy('conversation_id')
      .orderBy('position')
      .limit(batchSize)
      .execute();
    const rows = parts.flatMap(({ workspace_id, conversation_id, blocks }) => {
      const text = (JSON.parse(blocks) as { text: string }[]).map((block) => block.text).join('\n');
      return toRows(text, {
        workspace_id,
        object_kind: 'conversation',
        object_id: conversation_id,
      });
    });
    await insert(db, rows);
    const end = parts.at(-1);
    if (end === undefined) return;
    last = end;
  }
}

function toRows(text: string, object: Omit<Row, 'word'>): Row[] {
  return toSearchWords(text).map((word) => ({ ...object, word }));
}

async function insert(db: Kysely<Filled>, rows: readonly Row[]): Promise<void> {
  for (let begin = 0; begin < rows.length; begin += maxRows) {
    await db
      .insertInto('search_words')
      .values(rows.slice(begin, begin + maxRows))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  }
}
