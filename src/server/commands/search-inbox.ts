import { wordsOfAll } from '../../contract/words-of.ts';
import { toSearchWords } from '../../base/search-words.ts';
import type { SearchAnswer } from '../../contract/console/search.ts';
import { toExcerpt } from '../operations/excerpt.ts';
import { toConsoleConversation } from '../storage/views/console-conversation.ts';
import { findConversationView } from '../storage/views/conversation-view.ts';
import { listParts } from '../storage/views/parts-view.ts';
import { searchConversations } from '../storage/views/search-conversations.ts';
import type { CommandContext } from './command-context.ts';

/** Conversations by what was said in them, or by whom they are with. What has no word in it finds nothing. */
export async function searchInbox(
  context: CommandContext,
  workspaceId: string,
  question: string,
): Promise<SearchAnswer> {
  const { db } = context.database;
  const words = toSearchWords(question);
  if (words.length === 0) return { results: [] };
  const results: SearchAnswer['results'] = [];
  for (const id of await searchConversations(db, workspaceId, words)) {
    const view = await findConversationView(db, workspaceId, id);
    if (view === undefined) continue;
    const parts = await listParts(db, workspaceId, id);
    const excerpts = parts.toReversed().map(({ blocks }) => toExcerpt(wordsOfAll(blocks), words));
    const excerpt = excerpts.find((each) => each !== null) ?? null;
    results.push({ conversation: toConsoleConversation(view), excerpt });
  }
  return { results };
}
