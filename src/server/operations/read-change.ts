import { must } from '../../base/must.ts';
import type { ConsolePart } from '../../contract/console/part.ts';
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
  { feedNumber, positions, audience }: Outcome,
): Promise<ConversationChange> {
  const conversation = must(await findConversationView(tx, workspace_id, id), `conversation ${id}`);
  const { last_comment } = conversation;
  const parts: ConsolePart[] = [];
  for (const position of positions) {
    // Mostly it is what has just been said, and read already.
    const isRead = position === last_comment.position;
    parts.push(isRead ? last_comment : await readPart(tx, workspace_id, id, position));
  }
  return {
    workspaceId: workspace_id,
    contactId: contact_id,
    feedNumber,
    isNoticedByContact: audience === 'everybody',
    conversation,
    parts,
  };
}
