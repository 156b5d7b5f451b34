import type { Db } from './database/database.ts';
import type { SearchWordsTable } from './tables/search-words.ts';

/** What words stand in. */
export interface Searched {
  kind: SearchWordsTable['object_kind'];
  id: string;
}

const maxRows = 1_024;

/** Words that stand there already are left as they are. */
export async function addSearchWords(
  db: Db,
  workspaceId: string,
  { kind, id }: Searched,
  words: readonly string[],
): Promise<void> {
  for (let begin = 0; begin < words.length; begin += maxRows) {
    const rows = fillUp(words.slice(begin, begin + maxRows)).map((word) => ({
      workspace_id: workspaceId,
      word,
      object_kind: kind,
      object_id: id,
    }));
    await db
      .insertInto('search_words')
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
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
