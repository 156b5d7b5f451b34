import { must } from '../../base/must.ts';
import type { ConversationChange } from '../ports.ts';
import type { Conversation } from '../storage/conversations.ts';
import type { Transaction } from '../storage/database/database.ts';
import { findConversationView } from '../storage/views/conversation-view.ts';
import { readPart } from '../storage/views/parts-view.ts';
import type { Outcome } from './outcome.ts';

/** A changed conversation as both sides will be shown it. */
export async function readChange(
  tx: Transaction,
  { workspace_id, id, contact_id }: Pick<Conversation, 'workspace_id' | 'id' | 'contact_id'>,
  { feedNumber, position }: Outcome,
): Promise<ConversationChange> {
  return {
    workspaceId: workspace_id,
    contactId: contact_id,
    feedNumber,
    conversation: must(await findConversationView(tx, workspace_id, id), `conversation ${id}`),
    parts: position === undefined ? [] : [await readPart(tx, workspace_id, id, position)],
  };
}
