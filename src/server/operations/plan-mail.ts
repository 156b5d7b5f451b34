import type { ConversationChange } from '../ports.ts';
import type { Contact } from '../storage/contacts.ts';
import { updateConversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { setTimer, setTimerOnce } from '../storage/timers.ts';
import { findUnmailedReplies, listUnreadConversations } from '../storage/unmailed.ts';
import { findMailSettings } from '../storage/workspaces.ts';

const minuteMs = 60_000;
/** Who goes on writing is waited for so many times the quiet, and no longer. */
const mostQuiets = 4;

/**
 * Sees to it that what has just been said is mailed to whoever does not come and read it. A person's message in a conversation that is nobody's costs
 * nothing.
 */
export async function planMail(
  tx: Transaction,
  { workspaceId, conversation, parts }: ConversationChange,
  nowMs: number,
): Promise<void> {
  const has = (kind: 'comment' | 'assignment', author?: 'contact' | 'teammate') =>
    parts.some((part) => part.kind === kind && (!author || part.author.kind === author));
  if (has('comment', 'teammate')) await planReplies(tx, conversation, nowMs);
  if (conversation.teammate_assignee_id === null) return;
  const isGiven = has('assignment');
  if (!isGiven && !has('comment', 'contact')) return;
  // To whom it is given now has not been mailed what the one before them was.
  if (isGiven) {
    await updateConversation(tx, workspaceId, conversation.id, { teammate_mailed_position: 0 });
  }
  const { is_on, quiet_minutes } = await findMailSettings(tx, workspaceId);
  if (!is_on) return;
  await setTimerOnce(tx, {
    workspace_id: workspaceId,
    kind: 'mail_unseen',
    key: conversation.id,
    due_at: nowMs + quiet_minutes * minuteMs,
  });
}

/** An address has become known: what waits unread can be mailed from now on. */
export async function planMailToContact(
  tx: Transaction,
  { workspace_id, id, email }: Contact,
  nowMs: number,
): Promise<void> {
  if (email === null) return;
  for (const conversation of await listUnreadConversations(tx, workspace_id, id)) {
    await planReplies(tx, conversation, nowMs);
  }
}

async function planReplies(
  tx: Transaction,
  conversation: Parameters<typeof findUnmailedReplies>[1],
  nowMs: number,
): Promise<void> {
  const { workspace_id, id } = conversation;
  const { is_on, quiet_minutes } = await findMailSettings(tx, workspace_id);
  if (!is_on) return;
  const unmailed = await findUnmailedReplies(tx, conversation);
  if (unmailed === undefined) return;
  const quietMs = quiet_minutes * minuteMs;
  const latestMs = unmailed.sinceMs + mostQuiets * quietMs;
  const timer = { workspace_id, kind: 'mail_replies', key: id, due_at: nowMs + quietMs };
  if (latestMs > nowMs) {
    await setTimer(tx, { ...timer, due_at: Math.min(timer.due_at, latestMs) });
  } else {
    // It is due already, and moves no more; or there was no address until now.
    await setTimerOnce(tx, timer);
  }
}
