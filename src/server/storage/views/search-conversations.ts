import type { Db } from '../database/database.ts';
import type { SearchWordsTable } from '../tables/search-words.ts';

const maxFound = 50;

/**
 * Conversations in which, or in whose person, every one of these words is; the last may be the beginning of one. The latest first, at most 50.
 * @param words folded; at least one
 * @returns their ids
 */
export async function searchConversations(
  db: Db,
  workspaceId: string,
  words: readonly string[],
): Promise<string[]> {
  const objectsWith = (kind: SearchWordsTable['object_kind'], word: string, isPrefix: boolean) => {
    const objects = db
      .selectFrom('search_words')
      .select('search_words.object_id')
      .where('search_words.workspace_id', '=', workspaceId)
      .where('search_words.object_kind', '=', kind);
    return isPrefix
      ? objects
          .where('search_words.word', '>=', word)
          .where('search_words.word', '<', `${word}\u{10ffff}`)
      : objects.where('search_words.word', '=', word);
  };
  const rows = await db
    .selectFrom('conversations')
    .select('conversations.id')
    .where('conversations.workspace_id', '=', workspaceId)
    .where(({ eb, and, or }) =>
      and(
        words.map((word, index) => {
          const isLast = index === words.length - 1;
          return or([
            eb('conversations.id', 'in', objectsWith('conversation', word, isLast)),
            eb('conversations.contact_id', 'in', objectsWith('contact', word, isLast)),
          ]);
        }),
      ),
    )
    .orderBy('conversations.updated_at', 'desc')
    .orderBy('conversations.id', 'desc')
    .limit(maxFound)
    .execute();
  return rows.map(({ id }) => id);
}
