import type { Outcome } from '../operations/outcome.ts';
import { readChange } from '../operations/read-change.ts';
import type { ConversationChange } from '../ports.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import type { CommandContext } from './command-context.ts';

/**
 * Changes a conversation in one transaction and announces it once it is committed.
 * @returns the conversation as it is now, also where nothing has changed
 */
export async function commitChange(
  context: CommandContext,
  run: (tx: Transaction) => Promise<{
    conversation: Pick<Conversation, 'workspace_id' | 'id' | 'contact_id'>;
    outcome: Outcome;
  }>,
): Promise<ConversationChange> {
  const { change, hasChanged } = await context.database.transaction(async (tx) => {
    const { conversation, outcome } = await run(tx);
    return {
      change: await readChange(tx, conversation, outcome),
      hasChanged: outcome.audience !== 'nobody',
    };
  });
  if (hasChanged) context.announce({ kind: 'conversation_changed', change });
  return change;
}
