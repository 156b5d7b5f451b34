import { unreachable } from '../../base/unreachable.ts';
import type { Conversation, ConversationChange } from '../storage/conversations.ts';
import type { NewPart } from './new-part.ts';

/**
 * What a part makes of its conversation. Whoever writes a comment has read what stands before it; a comment opens a closed conversation,
 * whoever writes it.
 */
export function stateAfterPart(conversation: Conversation, part: NewPart): ConversationChange {
  const position = conversation.last_position + 1;
  switch (part.kind) {
    case 'comment':
      return {
        state: 'open',
        last_comment_position: position,
        ...(part.author_kind === 'contact'
          ? { contact_read_position: position, unread_count: 0 }
          : {
              teammate_read_position: position,
              unread_count: conversation.unread_count + 1,
              last_teammate_id: part.author_id,
            }),
      };
    case 'close':
      return { state: 'closed', teammate_read_position: position };
    case 'open':
      return { state: 'open', teammate_read_position: position };
    default:
      return unreachable(part.kind);
  }
}
