import type { ReadThreadAnswer, ReadThreadRequest } from '../../contract/messenger/read-thread.ts';
import { conversationUnknown } from '../operations/require-conversation.ts';
import { requireContactId } from '../operations/require-session.ts';
import { findConversationView } from '../storage/views/conversation-view.ts';
import { toMessengerConversation } from '../storage/views/messenger-conversation.ts';
import { toMessengerParts } from '../storage/views/messenger-part.ts';
import { listPublicParts } from '../storage/views/parts-view.ts';
import type { CommandContext } from './command-context.ts';

/** The parts of a contact's own conversation. */
export async function readThread(
  context: CommandContext,
  request: ReadThreadRequest,
): Promise<ReadThreadAnswer> {
  const { db } = context.database;
  const contactId = await requireContactId(db, request, context.clock.nowMs());
  const view = await findConversationView(db, request.app_id, request.conversation_id);
  if (view?.contact_id !== contactId) throw conversationUnknown();
  return {
    conversation: toMessengerConversation(view),
    parts: toMessengerParts(
      await listPublicParts(db, request.app_id, view.id, request.before_position),
    ),
  };
}
