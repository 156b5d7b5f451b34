import type { ConversationChange } from '../ports.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { Outcome } from './outcome.ts';
import { readChange } from './read-change.ts';
import { lockWithContact, type LockedConversation } from './require-conversation.ts';

/** One step of what concerns many conversations: one in a transaction, so that nobody else waits for all of them. */
export interface Step {
  isLast: boolean;
  change?: ConversationChange;
}

/**
 * @param conversationId the next one; undefined when all are done
 * @param run nothing where the conversation has changed before it was locked, and is not concerned any more
 */
export async function takeStep(
  tx: Transaction,
  workspaceId: string,
  conversationId: string | undefined,
  run: (locked: LockedConversation) => Promise<Outcome | undefined>,
): Promise<Step> {
  if (conversationId === undefined) return { isLast: true };
  const locked = await lockWithContact(tx, workspaceId, conversationId);
  const outcome = locked && (await run(locked));
  if (locked === undefined || outcome === undefined) return { isLast: false };
  return { isLast: false, change: await readChange(tx, locked.conversation, outcome) };
}
