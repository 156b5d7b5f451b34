import type { Db } from './database/database.ts';
import { prepareQuery } from './database/prepare-query.ts';
import type { SearchWordsTable } from './tables/search-words.ts';

/** What words stand in. */
export interface Searched {
  kind: SearchWordsTable['object_kind'];
  id: string;
}

const maxRows = 1_024;

type WordsByNumber = Record<number, string>;

const insert = prepareQuery(
  (db, { workspace_id, object_kind, object_id, ...words }: WordsIn & WordsByNumber) =>
    db
      .insertInto('search_words')
      .values(Object.values(words).map((word) => ({ workspace_id, word, object_kind, object_id })))
      .onConflict((conflict) => conflict.doNothing()),
);

type WordsIn = Omit<SearchWordsTable, 'word'>;

/** Words that stand there already are left as they are. */
export async function addSearchWords(
  db: Db,
  workspaceId: string,
  { kind, id }: Searched,
  words: readonly string[],
): Promise<void> {
  for (let begin = 0; begin < words.length; begin += maxRows) {
    const some = fillUp(words.slice(begin, begin + maxRows));
    await insert(db, { ...some, workspace_id: workspaceId, object_kind: kind, object_id: id });
  }
}

/** Repeats words until there are a power of two of them: ten statements to prepare and keep instead of a thousand. */
function fillUp(words: readonly string[]): string[] {
  const length = 2 ** Math.ceil(Math.log2(words.length));
  return Array.from({ length }, (_, index) => words[index] ?? words[0] ?? '');
}

export async function deleteSearchWords(
  db: Db,
  workspaceId: string,
  { kind, id }: Searched,
): Promise<void> {
  await db
    .deleteFrom('search_words')
    .where('workspace_id', '=', workspaceId)
    .where('object_kind', '=', kind)
    .where('object_id', '=', id)
    .execute();
}
