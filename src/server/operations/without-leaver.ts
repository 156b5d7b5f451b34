import type { Conversation, ConversationChange } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { lockTeammate } from '../storage/teammates.ts';

/** A closed conversation that is opened again is nobody's where its teammate has left meanwhile: nobody would look for it there. */
export async function withoutLeaver(
  tx: Transaction,
  { workspace_id, state, teammate_assignee_id }: Conversation,
  change: ConversationChange,
): Promise<ConversationChange> {
  const isOpened = state === 'closed' && change.state !== undefined && change.state !== 'closed';
  if (!isOpened || teammate_assignee_id === null) return change;
  const teammate = await lockTeammate(tx, workspace_id, teammate_assignee_id);
  return teammate?.removed_at === null ? change : { ...change, teammate_assignee_id: null };
}
