import { createUuid } from '../../base/uuid.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { ConversationState } from '../../contract/conversation-state.ts';
import { appendPart } from '../operations/append-part.ts';
import { unchanged } from '../operations/outcome.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

/** A teammate closes or opens a conversation. The state that it has already changes nothing. */
export async function changeState(
  context: CommandContext,
  teammate: Teammate,
  conversationId: string,
  state: ConversationState,
): Promise<ConsoleThread> {
  const nowMs = context.clock.nowMs();
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(
      tx,
      teammate.workspace_id,
      conversationId,
    );
    if (conversation.state === state) return { conversation, outcome: unchanged(contact) };
    const part = {
      id: createUuid(nowMs),
      kind: state === 'closed' ? 'close' : 'open',
      author_kind: 'teammate',
      author_id: teammate.id,
      blocks: [],
    } as const;
    return { conversation, outcome: await appendPart(tx, contact, conversation, part, nowMs) };
  });
  return toConsoleThread(change);
}
