import { createUuid } from '../../base/uuid.ts';
import type { ChangeStateRequest, ConsoleThread } from '../../contract/console/thread.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';
import type { Happening } from '../automation/happening.ts';
import { appendPart } from '../operations/append-part.ts';
import { unchanged } from '../operations/outcome.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { hasContactCommentAfter, type PartRow } from '../storage/parts.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

const kindOf = {
  open: 'open',
  snoozed: 'snooze',
  closed: 'close',
} as const satisfies Record<ConversationState, PartRow['kind']>;

const happeningOf = {
  open: 'reopened',
  snoozed: 'snoozed',
  closed: 'closed',
} as const satisfies Record<ConversationState, Happening['kind']>;

/**
 * A teammate closes, opens or snoozes a conversation. The state that it has already changes nothing, but for another time of a snooze.
 * @throws {RefusalError} `invalid` for a time that no snooze can have, `conversation_unknown`, `reply_unseen`
 */
export async function changeState(
  context: CommandContext,
  teammate: Teammate,
  conversationId: string,
  { state, snoozed_until, seen_position }: ChangeStateRequest,
): Promise<ConsoleThread> {
  const nowMs = context.clock.nowMs();
  if (snoozed_until !== undefined) checkSnooze(state, snoozed_until, nowMs);
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(
      tx,
      teammate.workspace_id,
      conversationId,
    );
    const hasSameTime = conversation.snoozed_until === (snoozed_until ?? null);
    if (conversation.state === state && hasSameTime) {
      return { conversation, outcome: unchanged(contact) };
    }
    if (state !== 'open' && seen_position !== undefined) {
      await checkSeen(tx, conversation, seen_position);
    }
    // A snooze is the teammates' own: the person never saw it begin, nor sees it end.
    const isWoken = conversation.state === 'snoozed' && state === 'open';
    const part = {
      id: createUuid(nowMs),
      kind: isWoken ? 'unsnooze' : kindOf[state],
      author_kind: 'teammate',
      author_id: teammate.id,
      blocks: [],
      details: snoozed_until === undefined ? null : { snoozed_until },
    } as const;
    const happening = { kind: happeningOf[state], by: 'person' } as const;
    return {
      conversation,
      outcome: await appendPart(tx, contact, conversation, part, nowMs),
      moment: { contact, happening },
    };
  });
  return toConsoleThread(change);
}

/** What nobody has looked at is not put away: the person would wait for an answer to it. */
async function checkSeen(
  tx: Transaction,
  { workspace_id, id }: Conversation,
  seenPosition: number,
): Promise<void> {
  if (!(await hasContactCommentAfter(tx, workspace_id, id, seenPosition))) return;
  throw new RefusalError('reply_unseen', 'The person has written since.', {
    field: 'seen_position',
  });
}

function checkSnooze(state: ConversationState, snoozedUntil: number, nowMs: number): void {
  const field = 'snoozed_until';
  if (state !== 'snoozed') {
    throw new RefusalError('invalid', 'Only what is snoozed has a time.', { field });
  }
  if (snoozedUntil <= nowMs) {
    throw new RefusalError('invalid', 'The time of a snooze lies ahead.', { field });
  }
}
