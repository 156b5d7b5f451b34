import { must } from '../../base/must.ts';
import type { WriteAnswer } from '../../contract/messenger/write.ts';
import type { ConversationChange } from '../ports.ts';
import { toMessengerPart, toMessengerParts } from '../storage/views/messenger-part.ts';
import { toMessengerConversation } from '../storage/views/messenger-conversation.ts';

/** What a contact is told of what they wrote. */
export function toWriteAnswer(change: ConversationChange): WriteAnswer {
  const [first, ...more] = change.parts;
  return {
    feed_number: change.feedNumber,
    conversation: toMessengerConversation(change.conversation),
    part: toMessengerPart(must(first, 'the part that was written')),
    ...(more.length > 0 && { more: toMessengerParts(more) }),
  };
}
