import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { NewComment } from '../../contract/part.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import { writeComment } from '../operations/write-comment.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

/** A teammate's message to the person. */
export async function replyAsTeammate(
  context: CommandContext,
  teammate: Teammate,
  conversationId: string,
  comment: NewComment,
): Promise<ConsoleThread> {
  const nowMs = context.clock.nowMs();
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(
      tx,
      teammate.workspace_id,
      conversationId,
    );
    const author = { author_kind: 'teammate', author_id: teammate.id } as const;
    const outcome = await writeComment(tx, contact, conversation, author, comment, nowMs);
    return { conversation, outcome };
  });
  return toConsoleThread(change);
}
