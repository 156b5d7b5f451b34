import { createUuid } from '../../src/base/uuid.ts';
import { openDatabase, type TestDatabase } from '../../test/kit/databases.ts';
import { paragraph } from '../../test/kit/visitor.ts';
import type { HistoryPart } from './parts.ts';

const atOnce = 500;

/** Puts a history in the place of a conversation's parts, in the database of a server that runs, without asking it. */
export async function fillConversation(
  { environment }: TestDatabase,
  conversationId: string,
  history: readonly HistoryPart[],
): Promise<void> {
  const { db, close } = openDatabase(environment);
  const before = await db
    .selectFrom('parts')
    .selectAll()
    .where('conversation_id', '=', conversationId)
    .orderBy('position')
    .execute();
  const [own, other] = before;
  if (own === undefined || other === undefined) throw new Error('Nobody has been answered yet');
  const rows = history.map(({ text, isOwn, atMs }, at) => ({
    ...(isOwn ? own : other),
    id: createUuid(atMs),
    position: at + 1,
    public_position: at + 1,
    blocks: JSON.stringify(paragraph(text)),
    created_at: atMs,
  }));
  await db.deleteFrom('parts').where('conversation_id', '=', conversationId).execute();
  for (let begin = 0; begin < rows.length; begin += atOnce)
    await db
      .insertInto('parts')
      .values(rows.slice(begin, begin + atOnce))
      .execute();
  await db
    .updateTable('conversations')
    .set({
      last_position: rows.length,
      last_comment_position: rows.length,
      last_public_position: rows.length,
      contact_read_position: rows.length,
      unread_count: 0,
    })
    .where('id', '=', conversationId)
    .execute();
  await close();
}
