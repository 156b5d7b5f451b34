import type { Assignee } from '../../contract/assignee.ts';
import type { ConsoleThread } from '../../contract/console/thread.ts';
import { assign, type KnownAssignee } from '../operations/assign.ts';
import { requireConversation } from '../operations/require-conversation.ts';
import { RefusalError } from '../refusal-error.ts';
import type { Teammate } from '../storage/teammates.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';
import { toConsoleThread } from './console-thread.ts';

/**
 * A teammate gives a conversation to a teammate, to a team, or to nobody.
 * @throws {RefusalError} `invalid`, `conversation_unknown`, `teammate_unknown`, `team_unknown`
 */
export async function assignConversation(
  context: CommandContext,
  teammate: Teammate,
  conversationId: string,
  wanted: Assignee,
): Promise<ConsoleThread> {
  const assignee = toKnown(wanted);
  const nowMs = context.clock.nowMs();
  const change = await commitChange(context, async (tx) => {
    const { contact, conversation } = await requireConversation(
      tx,
      teammate.workspace_id,
      conversationId,
    );
    const author = { author_kind: 'teammate', author_id: teammate.id } as const;
    return {
      conversation,
      outcome: await assign(tx, contact, conversation, assignee, author, nowMs),
      moment: { contact, happening: { kind: 'assigned', by: 'person' } },
    };
  });
  return toConsoleThread(change);
}

function toKnown({ kind, id }: Assignee): KnownAssignee {
  if (kind === 'nobody' && id === undefined) return { kind };
  if (kind !== 'nobody' && id !== undefined) return { kind, id };
  const problem = kind === 'nobody' ? 'Nobody has no id.' : `A ${kind} needs an id.`;
  throw new RefusalError('invalid', problem, { field: 'assignee.id' });
}
