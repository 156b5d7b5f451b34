import type { ConsoleThread } from '../../contract/console/thread.ts';
import type { NewComment } from '../../contract/part.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import { writeText } from '../operations/write-text.ts';
import type { Writing } from '../operations/writing.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

/** A teammate's message to the person, or a note that only teammates see. */
export async function writeAsTeammate(
  context: CommandContext,
  teammate: Teammate,
  conversationId: string,
  kind: Writing['kind'],
  text: NewComment,
): Promise<ConsoleThread> {
  const nowMs = context.clock.nowMs();
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(
      tx,
      teammate.workspace_id,
      conversationId,
    );
    const writing: Writing = { kind, author_kind: 'teammate', author_id: teammate.id };
    const outcome = await writeText(tx, contact, conversation, writing, text, nowMs);
    if (kind === 'note') return { conversation, outcome };
    return { conversation, outcome, moment: { contact, happening: { kind: 'teammate_comment' } } };
  });
  return toConsoleThread(change);
}
