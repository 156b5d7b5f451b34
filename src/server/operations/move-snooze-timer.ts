import type { Conversation, ConversationChange } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { deleteTimer, setTimer } from '../storage/timers.ts';

/** Keeps the timer of a snooze as the snooze is: there with it, moved with it, gone with it. */
export async function moveSnoozeTimer(
  tx: Transaction,
  conversation: Conversation,
  { snoozed_until }: ConversationChange,
): Promise<void> {
  if (snoozed_until === undefined || snoozed_until === conversation.snoozed_until) return;
  const timer = {
    workspace_id: conversation.workspace_id,
    kind: 'unsnooze',
    key: conversation.id,
  };
  await (snoozed_until === null
    ? deleteTimer(tx, timer)
    : setTimer(tx, { ...timer, due_at: snoozed_until }));
}
