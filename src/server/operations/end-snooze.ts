import { createUuid } from '../../base/uuid.ts';
import type { Transaction } from '../storage/database/database.ts';
import { appendPart } from './append-part.ts';
import { bot } from './bot.ts';
import type { Outcome } from './outcome.ts';
import { lockWithContact, type LockedConversation } from './require-conversation.ts';

/** The time of a snooze has come. Nothing is to do where the conversation has gone on, or is gone, since the timer was taken. */
export async function endSnooze(
  tx: Transaction,
  workspaceId: string,
  conversationId: string,
  nowMs: number,
): Promise<(LockedConversation & { outcome: Outcome }) | undefined> {
  const found = await lockWithContact(tx, workspaceId, conversationId);
  if (found === undefined) return undefined;
  const { contact, conversation } = found;
  const { state, snoozed_until } = conversation;
  if (state !== 'snoozed' || snoozed_until === null || snoozed_until > nowMs) return undefined;
  const part = { id: createUuid(nowMs), kind: 'unsnooze', ...bot, blocks: [] } as const;
  const outcome = await appendPart(tx, contact, conversation, part, nowMs);
  return { contact, conversation, outcome };
}
