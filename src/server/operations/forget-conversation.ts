import { findRestingConversationId } from '../storage/resting-conversation.ts';
import { deleteConversations } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { lockWithContact } from './require-conversation.ts';

/**
 * Removes the closed conversation that has rested longest, with all that is in it.
 * @returns whether there was one
 */
export async function forgetConversation(
  tx: Transaction,
  workspaceId: string,
  restingSinceMs: number,
  nowMs: number,
): Promise<boolean> {
  const id = await findRestingConversationId(tx, workspaceId, restingSinceMs);
  if (id === undefined) return false;
  const locked = await lockWithContact(tx, workspaceId, id);
  // Until the lock was there, somebody may have written in it.
  const isResting =
    locked?.conversation.state === 'closed' && locked.conversation.updated_at <= restingSinceMs;
  if (isResting) await deleteConversations(tx, workspaceId, [id], nowMs);
  return true;
}
