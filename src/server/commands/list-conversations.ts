import type {
  ListConversationsAnswer,
  ListConversationsRequest,
} from '../../contract/messenger/list-conversations.ts';
import { requireContact } from '../operations/require-session.ts';
import { listConversationsOfContact } from '../storage/views/conversation-view.ts';
import { toMessengerConversation } from '../storage/views/messenger-conversation.ts';
import type { CommandContext } from './command-context.ts';

/** A contact's conversations with the feed number that they stand at: the lock keeps the two together. */
export function listConversations(
  context: CommandContext,
  request: ListConversationsRequest,
): Promise<ListConversationsAnswer> {
  return context.database.transaction(async (tx) => {
    const contact = await requireContact(tx, request, context.clock.nowMs());
    const conversations = await listConversationsOfContact(tx, contact.workspace_id, contact.id);
    return {
      feed_number: contact.feed_number,
      conversations: conversations.map(toMessengerConversation),
    };
  });
}
