import type { MarkReadAnswer, MarkReadRequest } from '../../contract/messenger/mark-read.ts';
import { changeConversation } from '../operations/change-conversation.ts';
import { unchanged } from '../operations/outcome.ts';
import { requireOwnConversation } from '../operations/require-conversation.ts';
import { requireContact } from '../operations/require-session.ts';
import { countTeammateComments } from '../storage/parts.ts';
import { toMessengerConversation } from '../storage/views/messenger-conversation.ts';
import type { CommandContext } from './command-context.ts';
import { commitChange } from './commit-change.ts';

/** A contact has read as far as a position. Reading never goes back, nor past what is written. */
export async function markReadAsContact(
  context: CommandContext,
  request: MarkReadRequest,
): Promise<MarkReadAnswer> {
  const nowMs = context.clock.nowMs();
  const change = await commitChange(context, async (tx) => {
    const contact = await requireContact(tx, request, nowMs);
    const conversation = await requireOwnConversation(tx, contact, request.conversation_id);
    const position = Math.min(request.position, conversation.last_public_position);
    if (position <= conversation.contact_read_position) {
      return { conversation, outcome: unchanged(contact) };
    }
    const outcome = await changeConversation(tx, contact, conversation, {
      contact_read_position: position,
      unread_count: await countTeammateComments(
        tx,
        contact.workspace_id,
        conversation.id,
        position,
      ),
    });
    return { conversation, outcome };
  });
  return {
    feed_number: change.feedNumber,
    conversation: toMessengerConversation(change.conversation),
  };
}
