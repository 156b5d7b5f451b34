import type { ConsoleThread } from '../../contract/console/thread.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { unchanged } from '../operations/outcome.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import { findPublicPosition } from '../storage/parts.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

/** A teammate has read as far as a position: the person sees it. Reading never goes back, nor past what is written. */
export async function markReadAsTeammate(
  context: CommandContext,
  teammate: Teammate,
  conversationId: string,
  requestedPosition: number,
): Promise<ConsoleThread> {
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(
      tx,
      teammate.workspace_id,
      conversationId,
    );
    const position = Math.min(requestedPosition, conversation.last_position);
    if (position <= conversation.teammate_read_position) {
      return { conversation, outcome: unchanged(contact) };
    }
    const outcome = await changeConversation(tx, contact, conversation, {
      teammate_read_position: position,
      teammate_read_public_position: await findPublicPosition(
        tx,
        teammate.workspace_id,
        conversation.id,
        position,
      ),
    });
    return { conversation, outcome };
  });
  return toConsoleThread(change);
}
