import type { ConsoleThread } from '../../contract/console/thread.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { unchanged } from '../operations/outcome.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

/** A teammate marks a conversation as one that comes first, or takes the mark off. */
export async function prioritise(
  context: CommandContext,
  teammate: Teammate,
  conversationId: string,
  isPriority: boolean,
): Promise<ConsoleThread> {
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(
      tx,
      teammate.workspace_id,
      conversationId,
    );
    const is_priority = isPriority ? 1 : 0;
    const outcome =
      conversation.is_priority === is_priority
        ? unchanged(contact)
        : await changeConversation(tx, contact, conversation, { is_priority });
    return { conversation, outcome };
  });
  return toConsoleThread(change);
}
